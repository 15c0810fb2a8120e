package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.Texts;

/** The languages a subscriber can have, each under its own name. */
final class Languages {

    private Languages() {}

    static Select<String> select(String labelKey) {
        var select = new Select<String>();
        select.setLabel(Texts.t(labelKey));
        select.setItems(OnboardingRules.LANGUAGES);
        select.setItemLabelGenerator(Languages::name);
        return select;
    }

    static String name(String language) {
        var locale = Locale.forLanguageTag(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
