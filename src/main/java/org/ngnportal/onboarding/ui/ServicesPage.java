package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.CallerId;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.onboarding.NewSubscriber.Services;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** What the subscriber may do. Offers what is delegated to the actor. */
final class ServicesPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient OnboardingRules rules;
    private final transient PlatformCheck platform;
    private final transient Delegation delegation;
    private final transient FieldErrors errors = new FieldErrors();

    private final Checkbox pstn = new Checkbox(Texts.t("onboarding.pstn"));
    private final TextField callerId = new TextField(Texts.t("onboarding.caller-id"));
    private final RadioButtonGroup<Boolean> prepaid = new RadioButtonGroup<>();
    private final Paragraph prepaidOnly = new Paragraph(Texts.t("onboarding.prepaid.only"));
    private final IntegerField quota = new IntegerField(Texts.t("onboarding.quota"));
    private final IntegerField callLimit = new IntegerField(Texts.t("onboarding.call-limit"));
    private final Checkbox voicemail = new Checkbox(Texts.t("onboarding.voicemail"));
    private final TextField pin = new TextField(Texts.t("onboarding.pin"));
    private final Checkbox deleteAfterMailing = new Checkbox(Texts.t("onboarding.delete-after-mailing"));
    private final Map<AccountGroup, Checkbox> groups = new EnumMap<>(AccountGroup.class);

    ServicesPage(
            Actor actor, Delegation delegation, OnboardingRules rules, PlatformCheck platform, Passwords passwords) {
        this.actor = actor;
        this.delegation = delegation;
        this.rules = rules;
        this.platform = platform;
        configureTelephony();
        configureVoicemail(passwords);
        Supplier<List<FieldProblem>> check = () -> platform.quietly(() -> rules.services(actor, value()));
        errors.add(Field.PSTN, pstn, check);
        errors.add(Field.CALLER_ID, callerId, check);
        errors.add(Field.QUOTA, quota, check);
        errors.add(Field.CALL_LIMIT, callLimit, check);
        errors.add(Field.PIN, pin, check);
        if (delegation.pstnAccess()) {
            add(telephony());
        }
        var mailbox = new Section(Texts.t("onboarding.section.voicemail"));
        mailbox.addWide(voicemail);
        mailbox.add(pin, deleteAfterMailing);
        add(mailbox, others());
        reveal();
    }

    private void configureTelephony() {
        pstn.setHelperText(Texts.t(mayGivePstn() ? "onboarding.pstn.help" : "onboarding.pstn.denied"));
        pstn.setEnabled(mayGivePstn());
        pstn.addValueChangeListener(change -> reveal());
        callerId.setAutocomplete(Autocomplete.OFF);
        callerId.setHelperText(Texts.t("onboarding.caller-id.help"));
        callerId.addValueChangeListener(change -> describeCallerId());
        prepaid.setLabel(Texts.t("onboarding.payment"));
        prepaid.setItems(true, false);
        prepaid.setItemLabelGenerator(
                ahead -> Texts.t(ahead ? "onboarding.payment.prepaid" : "onboarding.payment.postpaid"));
        prepaid.setValue(!delegation.prepaidChanges());
        prepaid.addValueChangeListener(change -> reveal());
        quota.setHelperText(Texts.t("onboarding.quota.help"));
        quota.setMin(0);
        callLimit.setHelperText(Texts.t("onboarding.call-limit.help"));
        callLimit.setMin(0);
    }

    private void configureVoicemail(Passwords passwords) {
        voicemail.setHelperText(Texts.t("onboarding.voicemail.help"));
        voicemail.addValueChangeListener(change -> reveal());
        pin.setValue(passwords.pin().reveal());
        pin.setHelperText(Texts.t("onboarding.pin.help"));
        pin.setAutocomplete(Autocomplete.OFF);
        pin.setAllowedCharPattern("[0-9]");
        pin.setMaxLength(10);
        pin.getElement().setAttribute("inputmode", "numeric");
    }

    private Section telephony() {
        var section = new Section(Texts.t("onboarding.section.telephony"));
        section.addWide(pstn);
        section.add(callerId);
        if (delegation.mayChangeCallLimit()) {
            section.add(callLimit);
        }
        section.addWide(delegation.prepaidChanges() ? prepaid : prepaidOnly);
        section.add(quota);
        return section;
    }

    private Section others() {
        var section = new Section(Texts.t("onboarding.section.others"));
        OnboardingRules.furtherGroups(delegation).forEach(group -> {
            var box = new Checkbox(Texts.t(group.messageKey()));
            box.setHelperText(Texts.t(group.hintKey()));
            groups.put(group, box);
            section.add(box);
        });
        return section;
    }

    private boolean mayGivePstn() {
        return AccountGroup.FREE_PSTN.changeableWith(delegation);
    }

    private void reveal() {
        boolean telephony = pstn.getValue();
        callerId.setVisible(telephony);
        callLimit.setVisible(telephony);
        prepaid.setVisible(telephony);
        prepaidOnly.setVisible(telephony);
        quota.setVisible(telephony && !prepaid.getValue());
        pin.setVisible(voicemail.getValue());
        deleteAfterMailing.setVisible(voicemail.getValue());
    }

    private void describeCallerId() {
        callerId.setHelperText(CallerId.normalise(callerId.getValue())
                .filter(number -> !number.isEmpty())
                .map(number -> Texts.t("onboarding.caller-id.becomes", number))
                .orElseGet(() -> Texts.t("onboarding.caller-id.help")));
    }

    Services value() {
        return new Services(
                pstn.getValue(),
                callerId.getValue(),
                prepaid.getValue(),
                quota.getValue(),
                callLimit.getValue(),
                voicemail.getValue(),
                new Secret(pin.getValue()),
                deleteAfterMailing.getValue(),
                groups.entrySet().stream()
                        .filter(entry -> entry.getValue().getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    @Override
    public String title() {
        return Texts.t("onboarding.page.services");
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public boolean complete() {
        return platform.ask(Texts.t("onboarding.doing.check"), () -> rules.services(actor, value()))
                .map(errors::show)
                .orElse(false);
    }
}
