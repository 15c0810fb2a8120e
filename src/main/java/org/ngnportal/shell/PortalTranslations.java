package org.ngnportal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin's {@code getTranslation} the same texts as {@link Texts}. */
@Component
class PortalTranslations implements I18NProvider {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return MessageBundles.INSTANCE.locales();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
