package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.InvalidSubscriberException.Field;
import org.ngnportal.accounts.Telephony;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Caller ID, limits and billing. */
final class TelephonyFields {

    /** Stands for a text that is no number; the rules refuse it. */
    private static final int NOT_A_NUMBER = -1;

    private final TextField callerId = new TextField(Texts.t("accounts.money.caller-id"));
    private final TextField callLimit = number("call-limit");
    private final TextField quota = number("quota");
    private final Select<Boolean> prepaid = new Select<>();
    private final @Nullable String help;

    TelephonyFields(FieldSet fields, Permission permission) {
        boolean readOnly = !permission.toChangePstn();
        help = readOnly && permission.change() ? Texts.t("accounts.money.read-only") : null;
        callerId.setHelperText(Texts.t("accounts.money.caller-id.help"));
        callerId.setValueChangeMode(ValueChangeMode.EAGER);
        callerId.setReadOnly(readOnly);
        callLimit.setReadOnly(!permission.toChangeCallLimit());
        if (!readOnly && !permission.toChangeCallLimit()) {
            callLimit.setHelperText(Texts.t("accounts.services.read-only"));
        }
        quota.setReadOnly(readOnly);
        prepaid.setLabel(Texts.t("accounts.money.billing"));
        prepaid.setItems(false, true);
        prepaid.setItemLabelGenerator(
                yes -> Texts.t(yes ? "accounts.money.billing.prepaid" : "accounts.money.billing.postpaid"));
        boolean billingFixed = !permission.toChangeBilling();
        prepaid.setReadOnly(billingFixed);
        prepaid.setHelperText(Texts.t(
                billingFixed && permission.change() ? "accounts.services.read-only" : "accounts.money.billing.help"));
        fields.add(Field.CALLER_ID, callerId);
        fields.add(Field.CALL_LIMIT, callLimit);
        fields.add(Field.QUOTA, quota);
        fields.add(Field.BILLING, prepaid);
    }

    Section section() {
        return new Section(Texts.t("accounts.money"), help, callerId, callLimit, quota, prepaid);
    }

    void show(Telephony telephony) {
        callerId.setValue(telephony.callerId());
        callLimit.setValue(text(telephony.callLimit()));
        quota.setValue(text(telephony.quota()));
        prepaid.setValue(telephony.prepaid());
    }

    Telephony value() {
        return new Telephony(
                callerId.getValue().strip(), number(callLimit), number(quota), Boolean.TRUE.equals(prepaid.getValue()));
    }

    private static TextField number(String name) {
        TextField field = new TextField(Texts.t("accounts.money." + name));
        field.setHelperText(Texts.t("accounts.money." + name + ".help"));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    private static String text(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static int number(TextField field) {
        var text = field.getValue().strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return NOT_A_NUMBER;
        }
    }
}
