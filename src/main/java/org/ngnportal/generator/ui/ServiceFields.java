package org.ngnportal.generator.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Delegation;

/** What the accounts may do. Offers what is delegated to the actor. */
final class ServiceFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Checkbox pstn = new Checkbox(Texts.t("generator.pstn"));
    private final Checkbox callerId = new Checkbox(Texts.t("generator.caller-id"));
    private final RadioButtonGroup<Boolean> prepaid = new RadioButtonGroup<>();
    private final Paragraph prepaidOnly = new Paragraph(Texts.t("generator.prepaid.only"));
    private final IntegerField quota = new IntegerField(Texts.t("generator.quota"));
    private final IntegerField callLimit = new IntegerField(Texts.t("generator.call-limit"));
    private final Checkbox voicemail = new Checkbox(Texts.t("generator.voicemail"));
    private final Checkbox deleteAfterMailing = new Checkbox(Texts.t("generator.delete-after-mailing"));
    private final Map<AccountGroup, Checkbox> groups = new EnumMap<>(AccountGroup.class);

    ServiceFields(Delegation delegation, FieldMarks marks) {
        boolean mayGivePstn = AccountGroup.FREE_PSTN.changeableWith(delegation);
        pstn.setEnabled(mayGivePstn);
        pstn.setHelperText(Texts.t(mayGivePstn ? "generator.pstn.help" : "generator.pstn.denied"));
        callerId.setValue(true);
        callerId.setHelperText(Texts.t("generator.caller-id.help"));
        prepaid.setLabel(Texts.t("generator.payment"));
        prepaid.setItems(true, false);
        prepaid.setItemLabelGenerator(
                ahead -> Texts.t(ahead ? "generator.payment.prepaid" : "generator.payment.postpaid"));
        prepaid.setValue(!delegation.prepaidChanges());
        quota.setMin(0);
        quota.setHelperText(Texts.t("generator.quota.help"));
        callLimit.setMin(0);
        callLimit.setHelperText(Texts.t("generator.call-limit.help"));
        voicemail.setHelperText(Texts.t("generator.voicemail.help"));
        marks.add(Field.PSTN, pstn);
        marks.add(Field.CALLER_ID, callerId);
        marks.add(Field.QUOTA, quota);
        marks.add(Field.CALL_LIMIT, callLimit);
        prepaid.addValueChangeListener(change -> reveal());
        pstn.addValueChangeListener(change -> reveal());
        voicemail.addValueChangeListener(change -> reveal());
        reveal();
        if (delegation.pstnAccess()) {
            add(telephony(delegation));
        }
        add(others(delegation));
    }

    /** @param changed called after each change that no mark is told of */
    void onChange(Runnable changed) {
        prepaid.addValueChangeListener(change -> changed.run());
        voicemail.addValueChangeListener(change -> changed.run());
    }

    private Section telephony(Delegation delegation) {
        var section = new Section(Texts.t("generator.section.telephony"), pstn, callerId);
        section.addWide(delegation.prepaidChanges() ? prepaid : prepaidOnly);
        section.add(quota);
        if (delegation.mayChangeCallLimit()) {
            section.add(callLimit);
        }
        return section;
    }

    private Section others(Delegation delegation) {
        var section = new Section(Texts.t("generator.section.services"), voicemail, deleteAfterMailing);
        OnboardingRules.furtherGroups(delegation).forEach(group -> {
            var box = new Checkbox(Texts.t(group.messageKey()));
            box.setHelperText(Texts.t(group.hintKey()));
            groups.put(group, box);
            section.add(box);
        });
        return section;
    }

    private void reveal() {
        boolean telephony = pstn.getValue();
        callerId.setVisible(telephony);
        prepaid.setVisible(telephony);
        prepaidOnly.setVisible(telephony);
        quota.setVisible(telephony && !prepaid.getValue());
        callLimit.setVisible(telephony);
        deleteAfterMailing.setVisible(voicemail.getValue());
    }

    GeneratorOrder.Services value() {
        return new GeneratorOrder.Services(
                pstn.getValue(),
                callerId.getValue(),
                prepaid.getValue(),
                quota.getValue(),
                callLimit.getValue(),
                groups.entrySet().stream()
                        .filter(entry -> entry.getValue().getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                voicemail.getValue(),
                deleteAfterMailing.getValue());
    }
}
