package org.ngnportal.branding.internal;

import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ngnportal.branding.TemplateText;

/** Puts layouts, their partials and the texts of a language together to one template. */
final class OnePiece {

    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([a-z-]+)\\s*}}");
    private static final Pattern TEXT = Pattern.compile("\\{\\{t\\.([a-z-]+)}}");
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL);
    private static final int DEEPEST = 4;

    private final ThemeFiles files;
    private final Properties texts;

    OnePiece(ThemeFiles files, Properties texts) {
        this.files = files;
        this.texts = texts;
    }

    TemplateText of(String html, String text) {
        var body = BODY.matcher(expand(html, "html", 0));
        return new TemplateText(
                texts.getProperty("subject", ""),
                filled(body.find() ? body.group(1) : "", true).strip() + "\n",
                filled(expand(text, "txt", 0), false).strip() + "\n");
    }

    private String expand(String layout, String kind, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("mail templates include each other without end");
        }
        return replaced(
                PARTIAL, layout, found -> expand(MustacheMail.partial(files, found.group(1), kind), kind, depth + 1));
    }

    private String filled(String layout, boolean escaped) {
        return replaced(TEXT, layout, found -> {
            var text = texts.getProperty(found.group(1), "");
            return escaped ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : text;
        });
    }

    private static String replaced(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
    }
}
