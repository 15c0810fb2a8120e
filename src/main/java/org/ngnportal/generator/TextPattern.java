package org.ngnportal.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to be filled for each row.
 *
 * @param text with <code>{number}</code>, <code>{n}</code> (1 is the first row), <code>{username}</code>,
 *     <code>{domain}</code>
 */
public record TextPattern(String text) {

    /** What can be filled in, as it is written. */
    public static final List<String> WORDS = List.of("{number}", "{n}", "{username}", "{domain}");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Whether it names only places there are, and has no brace left over. */
    public boolean isValid() {
        return PLACE.matcher(text).results().allMatch(place -> WORDS.contains(place.group()))
                && PLACE.matcher(text).replaceAll("").chars().noneMatch(letter -> letter == '{' || letter == '}');
    }

    /** Whether it differs from row to row. */
    public boolean isOfEachRow() {
        return text.contains("{number}") || text.contains("{n}") || text.contains("{username}");
    }

    /** Whether it asks for what only accounts have. */
    boolean needsAccount() {
        return text.contains("{username}") || text.contains("{domain}");
    }

    String fill(String number, int n, String username, String domain) {
        var values = Map.of("number", number, "n", Integer.toString(n), "username", username, "domain", domain);
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
