package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Texts;

/** Amount and reason of a booking, and what the balance would be. */
final class TopUpDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** What is booked; says whether it was ordered. */
    @FunctionalInterface
    interface Ordering {
        boolean order(Money value, String reason, boolean notify);
    }

    private final transient BalanceNow now;
    private final transient Money limit;
    private final transient Ordering ordering;
    private final RadioButtonGroup<Boolean> direction = new RadioButtonGroup<>(Texts.t("prepaid.top-up.what"));
    private final TextField amount = new TextField(Texts.t("prepaid.top-up.amount"));
    private final TextField reason = new TextField(Texts.t("prepaid.top-up.reason"));
    private final Checkbox notify = new Checkbox(Texts.t("prepaid.top-up.notify"));
    private final Paragraph preview = new Paragraph();

    /** @param email of the subscriber, hostile text; empty when he has none */
    TopUpDialog(String name, BalanceNow now, Money limit, String email, Ordering ordering) {
        this.now = now;
        this.limit = limit;
        this.ordering = ordering;
        setHeaderTitle(Texts.t("prepaid.top-up.title", name));
        setWidth("min(30rem, calc(100vw - 2rem))");
        direction.setItems(true, false);
        direction.setItemLabelGenerator(in -> Texts.t(in ? "prepaid.top-up.in" : "prepaid.top-up.out"));
        direction.addClassName("prepaid-direction");
        direction.setValue(true);
        direction.addValueChangeListener(change -> showPreview());
        amount.setWidthFull();
        amount.setAutofocus(true);
        amount.setManualValidation(true);
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setHelperText(Texts.t("prepaid.top-up.amount.help", Words.money(limit, now.currency())));
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(change -> showPreview());
        reason.setWidthFull();
        reason.setMaxLength(Bookings.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setHelperText(Texts.t("prepaid.top-up.reason.help"));
        notify.setValue(!email.isBlank());
        notify.setVisible(!email.isBlank());
        notify.setHelperText(email);
        preview.addClassName("prepaid-preview");
        preview.getElement().setAttribute("role", "status");
        var confirm = new Button(Texts.t("prepaid.top-up.confirm"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(direction, amount, preview, reason, notify);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
        showPreview();
    }

    /** Signed; empty when it is none that may be booked. */
    private Optional<Money> value() {
        return Money.parse(amount.getValue())
                .filter(Money::isPositive)
                .filter(value -> value.compareTo(limit) <= 0)
                .map(value -> direction.getValue() ? value : Money.ZERO.minus(value));
    }

    private void showPreview() {
        var value = value();
        amount.setInvalid(false);
        preview.setText(value.map(booked -> Texts.t(
                        "prepaid.top-up.preview",
                        Words.money(now.balance(), now.currency()),
                        Words.money(now.balance().plus(booked), now.currency())))
                .orElseGet(() -> Texts.t("prepaid.top-up.now", Words.money(now.balance(), now.currency()))));
    }

    private void confirmed() {
        var value = value();
        var why = reason.getValue().strip();
        amount.setErrorMessage(Texts.t("prepaid.top-up.amount.wrong", Words.money(limit, now.currency())));
        amount.setInvalid(value.isEmpty());
        reason.setErrorMessage(Texts.t("prepaid.top-up.reason.missing"));
        reason.setInvalid(why.isEmpty());
        if (value.isEmpty()) {
            amount.focus();
        } else if (why.isEmpty()) {
            reason.focus();
        } else if (ordering.order(value.get(), why, notify.getValue())) {
            close();
        }
    }
}
