package org.ngnportal.generator.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.generator.Naming;
import org.ngnportal.generator.TextPattern;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.CustomerId;

/** How the accounts are called and who they are. */
final class AccountFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** The platform's own default (contract section 3.3). */
    private static final String DEFAULT_TIME_ZONE = "Europe/Amsterdam";

    private final Select<DomainName> domain = new Select<>();
    private final IntegerField strip = new IntegerField(Texts.t("generator.strip"));
    private final TextField prefix = new TextField(Texts.t("generator.username-prefix"));
    private final IntegerField owner = new IntegerField(Texts.t("generator.owner"));
    private final TextField firstName = new TextField(Texts.t("generator.first-name"));
    private final TextField lastName = new TextField(Texts.t("generator.last-name"));
    private final TextField email = new TextField(Texts.t("generator.email"));
    private final Select<String> language = languages("generator.language");
    private final ComboBox<String> timeZone = new ComboBox<>(Texts.t("generator.time-zone"));

    /** @param owners whether there are other customers whose address data accounts can have */
    AccountFields(List<DomainName> domains, boolean owners, FieldMarks marks) {
        domain.setLabel(Texts.t("generator.domain"));
        domain.setItems(domains);
        domain.setItemLabelGenerator(DomainName::value);
        if (!domains.isEmpty()) {
            domain.setValue(domains.getFirst());
        }
        strip.setValue(0);
        strip.setMin(0);
        strip.setStepButtonsVisible(true);
        strip.setHelperText(Texts.t("generator.strip.help"));
        prefix.setHelperText(Texts.t("generator.username-prefix.help"));
        prefix.setAutocapitalize(Autocapitalize.NONE);
        prefix.setMaxLength(20);
        owner.setHelperText(Texts.t("generator.owner.help"));
        firstName.setValue(Texts.t("generator.first-name.default"));
        lastName.setValue("{number}");
        email.setValue("{username}@{domain}");
        email.setHelperText(Texts.t("generator.email.help"));
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList());
        timeZone.setItemLabelGenerator(zone -> zone.replace('_', ' '));
        timeZone.setValue(DEFAULT_TIME_ZONE);
        Stream.of(prefix, firstName, lastName, email).forEach(field -> {
            field.setAutocomplete(Autocomplete.OFF);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        });
        strip.setValueChangeMode(ValueChangeMode.LAZY);
        register(marks);
        var people = new Section(
                Texts.t("generator.section.people"),
                Texts.t("generator.section.people.help", TextPattern.WORDS.toArray()),
                firstName,
                lastName,
                email,
                language,
                timeZone);
        if (owners) {
            people.add(owner);
        }
        add(new Section(Texts.t("generator.section.usernames"), domain, strip, prefix), people);
    }

    private void register(FieldMarks marks) {
        marks.add(Field.DOMAIN, domain);
        marks.add(Field.STRIP, strip);
        marks.add(Field.USERNAME_PREFIX, prefix);
        marks.add(Field.FIRST_NAME, firstName);
        marks.add(Field.LAST_NAME, lastName);
        marks.add(Field.EMAIL, email);
        marks.add(Field.LANGUAGE, language);
        marks.add(Field.TIME_ZONE, timeZone);
        marks.add(Field.OWNER, owner);
    }

    /** The languages a subscriber can have, each under its own name. */
    static Select<String> languages(String labelKey) {
        var select = new Select<String>();
        select.setLabel(Texts.t(labelKey));
        select.setItems(OnboardingRules.LANGUAGES);
        select.setItemLabelGenerator(AccountFields::languageName);
        select.setValue("en");
        return select;
    }

    private static String languageName(String language) {
        var locale = Locale.forLanguageTag(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    @Nullable
    DomainName domain() {
        return domain.getValue();
    }

    Naming naming() {
        return new Naming(
                Objects.requireNonNullElse(strip.getValue(), -1),
                prefix.getValue().strip().toLowerCase(Locale.ROOT));
    }

    @Nullable
    CustomerId owner() {
        var typed = owner.getValue();
        return typed == null ? null : new CustomerId(Math.max(0, typed));
    }

    GeneratorOrder.Person person() {
        return new GeneratorOrder.Person(
                new TextPattern(firstName.getValue()),
                new TextPattern(lastName.getValue()),
                new TextPattern(email.getValue()),
                language.getValue(),
                Objects.requireNonNullElse(timeZone.getValue(), ""));
    }
}
