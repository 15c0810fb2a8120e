package org.ngnportal.templates.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ngnportal.branding.BrandTemplates;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.MailEvent;

/** The brand's templates as those of tenants begin: without the part about a link where the event has none. */
final class Standards {

    private static final Pattern LINK = Pattern.compile("\\{\\{#link}}.*?\\{\\{/link}}\n?", Pattern.DOTALL);

    private Standards() {}

    static TemplateText text(BrandTemplates brand, MailEvent event, String language) {
        var text = brand.text(event.name(), Locale.forLanguageTag(language));
        return event.variable(MailEvent.LINK).isPresent()
                ? text
                : new TemplateText(text.subject(), without(text.html()), without(text.text()));
    }

    private static String without(String part) {
        return LINK.matcher(part).replaceAll("");
    }
}
