package org.ngnportal.templates.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What the HTML of a mail may consist of: text, tables, inline styles, links and images from the web. It is applied to
 * what was rendered, so that no value of a variable makes it more.
 */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?:|mailto:|tel:|sip:).*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("(?i)(?:https:|cid:).*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_ -]{0,100}");
    private static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}(?:%|px)?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "colgroup",
                    "col",
                    "div",
                    "span",
                    "p",
                    "br",
                    "hr",
                    "a",
                    "img",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "small",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "center",
                    "font")
            .allowWithoutAttributes("span", "a", "font", "img")
            .allowUrlProtocols("https", "http", "mailto", "tel", "sip", "cid")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("class", "role", "lang", "dir", "align", "valign", "scope")
            .matching(WORD)
            .globally()
            .allowAttributes(
                    "width", "height", "cellpadding", "cellspacing", "border", "colspan", "rowspan", "span", "size")
            .matching(SIZE)
            .globally()
            .allowAttributes("bgcolor", "color")
            .matching(COLOUR)
            .globally()
            .allowAttributes("face")
            .matching(Pattern.compile("[A-Za-z0-9 ,'-]{1,100}"))
            .onElements("font")
            .allowStyling(CssSchema.union(
                    CssSchema.DEFAULT,
                    CssSchema.withProperties(
                            List.of("display", "overflow", "overflow-wrap", "word-break", "opacity", "float"))))
            .toFactory();

    private MailHtml() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** What {@link #clean} leaves out, each once. */
    static List<String> leftOut(String html) {
        var found = new LinkedHashSet<String>();
        POLICY.sanitize(
                html,
                new HtmlChangeListener<Collection<String>>() {
                    @Override
                    public void discardedTag(@Nullable Collection<String> context, String element) {
                        found.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(
                            @Nullable Collection<String> context, String element, String... attributes) {
                        for (var attribute : attributes) {
                            found.add(attribute + " (<" + element + ">)");
                        }
                    }
                },
                found);
        return new ArrayList<>(found);
    }

    /** A whole document around what {@link #clean} has let through. */
    static String document(Locale language, String subject, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:0">
                %s
                </body>
                </html>
                """.formatted(
                        org.springframework.web.util.HtmlUtils.htmlEscape(language.toLanguageTag()),
                        org.springframework.web.util.HtmlUtils.htmlEscape(subject),
                        body);
    }
}
