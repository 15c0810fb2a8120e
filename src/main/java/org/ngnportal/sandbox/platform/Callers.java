package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of whoever is at the other end, in phonebooks and lists of callers: SIP addresses, numbers or domains, with or
 * without wildcards, of this platform or any other (contract sections 3.9, 3.10 and 3.28).
 */
final class Callers {

    static final int WIDTH = 255;

    private static final Pattern SCHEME = Pattern.compile("^(%*)sips?:");
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}<>\"]");

    private Callers() {}

    /** In lower case and without scheme; the same for a pattern, whose scheme stands behind its first wildcard. */
    static String bare(@Nullable String sent) {
        return SCHEME.matcher(Checked.lower(sent)).replaceFirst("$1").strip();
    }

    /** As {@link #bare}, and fit to be stored. */
    static String checked(@Nullable String sent, String field) {
        var value = Checked.fits(bare(sent), WIDTH, field);
        if (value.isEmpty()) {
            throw Faults.invalid(field + " is missing");
        }
        if (UNFIT.matcher(value).find()) {
            throw Faults.invalid(field + " must not have blanks, quotes or angle brackets");
        }
        return value;
    }

    /**
     * A list as it may be stored: what is blank or there already is left out.
     *
     * @param form what one member becomes
     */
    static List<String> list(@Nullable List<String> sent, int longest, String field, UnaryOperator<String> form) {
        var members = (sent == null ? List.<String>of() : sent)
                .stream()
                        .filter(member -> !member.isBlank())
                        .map(form)
                        .distinct()
                        .toList();
        if (members.size() > longest) {
            throw Faults.invalid(field + " has more than " + longest + " members");
        }
        return members;
    }
}
