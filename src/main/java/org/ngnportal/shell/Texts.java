package org.ngnportal.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the interface, from {@code messages/<feature>.properties} of every feature.
 *
 * <p>A text with arguments is a {@link java.text.MessageFormat} pattern in which an apostrophe is just an apostrophe:
 * {@code {0}} is replaced, {@code {0,choice,0#no domains|1#one domain|1<{0} domains}} counts. Numbers come out grouped;
 * codes and the like are to be given as strings. A text without arguments is taken as it is.
 */
public final class Texts {

    private Texts() {}

    /** The text in the language of the current page; English outside of one. An unknown key comes back in marks. */
    public static String t(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    /** That of the current page; English outside of one. */
    static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /** The text in a given language, or in English where it has none. */
    public static String in(Locale locale, String key, Object... arguments) {
        return MessageBundles.INSTANCE.text(locale, key, arguments);
    }
}
