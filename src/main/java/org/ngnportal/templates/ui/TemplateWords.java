package org.ngnportal.templates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateEntry.Source;

/** How pages speak of templates. */
final class TemplateWords {

    private TemplateWords() {}

    static String language(String code) {
        return Texts.t("templates.language." + code);
    }

    static String source(Source source) {
        return Texts.t("templates.source." + key(source));
    }

    static String sentence(Source source) {
        return Texts.t("templates.source." + key(source) + ".text");
    }

    static StateBadge badge(Source source) {
        return switch (source) {
            case OWN -> new StateBadge(Tone.GOOD, VaadinIcon.EDIT, source(source));
            case RESELLER, PORTAL -> new StateBadge(Tone.INFO, VaadinIcon.ARROW_UP, source(source));
            case BRAND -> new StateBadge(Tone.NEUTRAL, VaadinIcon.FILE_TEXT_O, source(source));
        };
    }

    static String title(MailEvent event, String language) {
        return Texts.t("templates.editor.title", event.words(), language(language));
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String key(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
