package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.onboarding.NewSubscriber.Identity;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.PasswordInput;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Who the subscriber is and how he signs in. */
final class IdentityPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** The platform's own default (contract section 3.3). */
    private static final String DEFAULT_TIME_ZONE = "Europe/Amsterdam";

    private static final int WIDTH_OF_COLUMN = 64;

    private final transient Actor actor;
    private final transient OnboardingRules rules;
    private final transient PlatformCheck platform;
    private final transient FieldErrors errors = new FieldErrors();

    private final Select<DomainName> domain = new Select<>();
    private final RadioButtonGroup<Boolean> nextFreeNumber = new RadioButtonGroup<>();
    private final TextField username = new TextField(Texts.t("onboarding.username"));
    private final TextField firstName = new TextField(Texts.t("onboarding.first-name"));
    private final TextField lastName = new TextField(Texts.t("onboarding.last-name"));
    private final EmailField email = new EmailField(Texts.t("onboarding.email"));
    private final Select<String> language = Languages.select("onboarding.language");
    private final ComboBox<String> timeZone = new ComboBox<>(Texts.t("onboarding.time-zone"));
    private final PasswordInput sipPassword;
    private final PasswordInput webPassword;

    IdentityPage(
            Actor actor,
            List<DomainName> domains,
            OnboardingRules rules,
            PlatformCheck platform,
            PasswordPolicy policy,
            Passwords passwords) {
        this.actor = actor;
        this.rules = rules;
        this.platform = platform;
        configureAddress(domains);
        Supplier<List<String>> words =
                () -> OnboardingRules.personalWords(nextFreeNumber.getValue(), username.getValue());
        sipPassword = new PasswordInput(Texts.t("onboarding.sip-password"), policy, passwords, words);
        webPassword = new PasswordInput(Texts.t("onboarding.web-password"), policy, passwords, words);
        sipPassword.setHelperText(Texts.t("onboarding.sip-password.help"));
        webPassword.setHelperText(Texts.t("onboarding.web-password.help"));
        sipPassword.setValue(passwords.generate().reveal());
        webPassword.setValue(passwords.generate().reveal());
        configurePerson();
        register();
        add(
                new Section(Texts.t("onboarding.section.address"), domain, nextFreeNumber, username),
                new Section(Texts.t("onboarding.section.person"), firstName, lastName, email, language, timeZone),
                passwords());
    }

    private Section passwords() {
        var section =
                new Section(Texts.t("onboarding.section.passwords"), Texts.t("onboarding.section.passwords.help"));
        section.addWide(sipPassword);
        section.addWide(webPassword);
        return section;
    }

    private void configureAddress(List<DomainName> domains) {
        domain.setLabel(Texts.t("onboarding.domain"));
        domain.setItems(domains);
        domain.setItemLabelGenerator(DomainName::value);
        domain.setValue(domains.getFirst());
        domain.addValueChangeListener(change -> describeAddress());
        nextFreeNumber.setLabel(Texts.t("onboarding.choice"));
        nextFreeNumber.setItems(false, true);
        nextFreeNumber.setItemLabelGenerator(
                next -> Texts.t(next ? "onboarding.choice.next" : "onboarding.choice.typed"));
        nextFreeNumber.setValue(false);
        nextFreeNumber.addValueChangeListener(change -> username.setVisible(!change.getValue()));
        username.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        username.setAutocomplete(Autocomplete.OFF);
        username.addValueChangeListener(change -> describeAddress());
        describeAddress();
    }

    private void configurePerson() {
        firstName.setMaxLength(WIDTH_OF_COLUMN);
        lastName.setMaxLength(WIDTH_OF_COLUMN);
        Stream.of(firstName, lastName).forEach(field -> field.setAutocomplete(Autocomplete.OFF));
        email.setMaxLength(WIDTH_OF_COLUMN);
        email.setAutocomplete(Autocomplete.OFF);
        language.setValue("en");
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList());
        timeZone.setItemLabelGenerator(zone -> zone.replace('_', ' '));
        timeZone.setValue(DEFAULT_TIME_ZONE);
    }

    private void register() {
        nextFreeNumber.addValueChangeListener(change -> judgePasswords());
        username.addValueChangeListener(change -> judgePasswords());
        Supplier<List<FieldProblem>> form = () -> rules.form(value());
        errors.add(Field.DOMAIN, domain, this::usernameProblems);
        errors.add(Field.USERNAME, username, this::usernameProblems);
        errors.add(Field.FIRST_NAME, firstName, form);
        errors.add(Field.LAST_NAME, lastName, form);
        errors.add(Field.EMAIL, email, form);
        errors.add(Field.LANGUAGE, language, form);
        errors.add(Field.TIME_ZONE, timeZone, form);
        errors.add(Field.SIP_PASSWORD, sipPassword, form);
        errors.add(Field.WEB_PASSWORD, webPassword, form);
    }

    private List<FieldProblem> usernameProblems() {
        return Stream.concat(
                        rules.form(value()).stream(), platform.quietly(() -> rules.username(actor, value())).stream())
                .toList();
    }

    Identity value() {
        return new Identity(
                domain.getValue(),
                nextFreeNumber.getValue(),
                username.getValue(),
                firstName.getValue(),
                lastName.getValue(),
                email.getValue(),
                language.getValue(),
                Objects.requireNonNullElse(timeZone.getValue(), ""),
                new Secret(sipPassword.getValue()),
                new Secret(webPassword.getValue()));
    }

    void show(List<FieldProblem> problems) {
        errors.show(problems);
    }

    boolean touched() {
        return Stream.of(username, firstName, lastName)
                        .anyMatch(field -> !field.getValue().isBlank())
                || !email.getValue().isBlank();
    }

    private void describeAddress() {
        var chosen = domain.getValue();
        username.setHelperText(
                chosen == null
                        ? Texts.t("onboarding.username.help")
                        : Texts.t("onboarding.username.becomes", typed() + "@" + chosen));
    }

    private String typed() {
        var typed = username.getValue().strip();
        return typed.isEmpty() ? "…" : typed.toLowerCase(java.util.Locale.ROOT);
    }

    private void judgePasswords() {
        sipPassword.judge();
        webPassword.judge();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            var details = event.getUI().getPage().getExtendedClientDetails();
            var zone = details == null ? null : details.getTimeZoneId();
            if (isKnown(zone)) {
                timeZone.setValue(zone);
            }
        }
    }

    private static boolean isKnown(@Nullable String zone) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        return zone != null && zone.contains("/") && known.contains(zone);
    }

    @Override
    public String title() {
        return Texts.t("onboarding.page.identity");
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public boolean complete() {
        return platform.ask(Texts.t("onboarding.doing.check"), () -> rules.identity(actor, value()))
                .map(errors::show)
                .orElse(false);
    }
}
