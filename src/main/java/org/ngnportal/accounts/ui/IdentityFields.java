package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ngnportal.accounts.Identity;
import org.ngnportal.accounts.InvalidSubscriberException.Field;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Names, e-mail address, language and time zone. */
final class IdentityFields {

    private static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");

    private final TextField firstName = new TextField(Texts.t("accounts.identity.first-name"));
    private final TextField lastName = new TextField(Texts.t("accounts.identity.last-name"));
    private final EmailField email = new EmailField(Texts.t("accounts.identity.email"));
    private final Select<String> language = new Select<>();
    private final ComboBox<String> timeZone = new ComboBox<>(Texts.t("accounts.identity.time-zone"));

    IdentityFields(FieldSet fields, boolean change) {
        firstName.setValueChangeMode(ValueChangeMode.EAGER);
        lastName.setValueChangeMode(ValueChangeMode.EAGER);
        email.setValueChangeMode(ValueChangeMode.EAGER);
        email.setHelperText(Texts.t("accounts.identity.email.help"));
        language.setLabel(Texts.t("accounts.identity.language"));
        language.setItemLabelGenerator(IdentityFields::languageName);
        Stream.<HasValueAndElement<?, ?>>of(firstName, lastName, email, language, timeZone)
                .forEach(field -> field.setReadOnly(!change));
        fields.add(Field.FIRST_NAME, firstName);
        fields.add(Field.LAST_NAME, lastName);
        fields.add(Field.EMAIL, email);
        fields.add(Field.LANGUAGE, language);
        fields.add(Field.TIME_ZONE, timeZone);
    }

    Section section() {
        var section = new Section(Texts.t("accounts.identity"), firstName, lastName);
        section.addWide(email);
        section.add(language, timeZone);
        return section;
    }

    /** Values the platform has and the portal does not offer stay choosable. */
    void show(Identity identity) {
        language.setItems(with(LANGUAGES.stream(), identity.language()));
        timeZone.setItems(with(zones(), identity.timeZone()));
        firstName.setValue(identity.firstName());
        lastName.setValue(identity.lastName());
        email.setValue(identity.email());
        language.setValue(identity.language());
        timeZone.setValue(identity.timeZone().isEmpty() ? null : identity.timeZone());
    }

    Identity value() {
        return new Identity(
                firstName.getValue(),
                lastName.getValue(),
                email.getValue(),
                text(language.getValue()),
                text(timeZone.getValue()));
    }

    private static List<String> with(Stream<String> offered, String current) {
        return Stream.concat(offered, Stream.of(current))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted();
    }

    private static String languageName(@org.jspecify.annotations.Nullable String code) {
        if (code == null) {
            return "";
        }
        var locale = Locale.of(code);
        return locale.getDisplayLanguage(locale);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
