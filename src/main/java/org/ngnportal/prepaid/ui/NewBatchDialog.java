package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/** What a new batch of vouchers is to be. */
final class NewBatchDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Predicate<VoucherBatch.Wanted> make;
    private final transient CustomerId own;
    private final TextField count = new TextField(Texts.t("prepaid.batch.count"));
    private final TextField value = new TextField(Texts.t("prepaid.batch.value"));
    private final DatePicker lastDay = new DatePicker(Texts.t("prepaid.batch.last-day"));
    private final TextField audience = new TextField(Texts.t("prepaid.batch.audience"));
    private final TextField note = new TextField(Texts.t("prepaid.batch.note"));
    private final Paragraph sum = new Paragraph();

    /** @param make makes the batch; says whether it did */
    NewBatchDialog(Actor actor, Predicate<VoucherBatch.Wanted> make) {
        this.make = make;
        own = actor.tenant();
        setHeaderTitle(Texts.t("prepaid.batch.new"));
        setWidth("min(34rem, calc(100vw - 2rem))");
        for (var field : new TextField[] {count, value, audience, note}) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        count.getElement().setAttribute("inputmode", "numeric");
        count.setHelperText(Texts.t("prepaid.batch.count.help", VoucherBatch.MOST));
        count.setAutofocus(true);
        value.getElement().setAttribute("inputmode", "decimal");
        for (var field : new TextField[] {count, value}) {
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(change -> showSum());
        }
        lastDay.setHelperText(Texts.t("prepaid.batch.last-day.help"));
        lastDay.setMin(LocalDate.now());
        lastDay.setWidthFull();
        audience.getElement().setAttribute("inputmode", "numeric");
        audience.setHelperText(
                Texts.t(own.isPlatform() ? "prepaid.batch.audience.platform" : "prepaid.batch.audience.help"));
        note.setMaxLength(VoucherBatch.LONGEST_NOTE);
        note.setHelperText(Texts.t("prepaid.batch.note.help"));
        sum.addClassName("prepaid-preview");
        sum.getElement().setAttribute("role", "status");
        var confirm = new Button(Texts.t("prepaid.batch.create"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(count, value, lastDay, audience);
        fields.addClassName("prepaid-fields");
        add(fields, note, sum, new Paragraph(Texts.t("prepaid.batch.once")));
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
        showSum();
    }

    private Optional<Integer> counted() {
        return Optional.of(count.getValue().strip())
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= VoucherBatch.MOST);
    }

    private Optional<Money> worth() {
        return Money.parse(value.getValue()).filter(Money::isPositive);
    }

    private Optional<CustomerId> audience() {
        var typed = audience.getValue().strip();
        return typed.isEmpty()
                ? Optional.of(own).filter(customer -> !customer.isPlatform())
                : Optional.of(typed)
                        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                        .map(Integer::valueOf)
                        .map(CustomerId::new);
    }

    private void showSum() {
        sum.setText(counted()
                .flatMap(number ->
                        worth().map(each -> Texts.t("prepaid.batch.sum", Words.money(each.times(number), ""))))
                .orElse(""));
        sum.setVisible(!sum.getText().isEmpty());
    }

    private void confirmed() {
        var number = counted();
        var each = worth();
        var whose = audience();
        tell(count, number.isEmpty(), Texts.t("prepaid.batch.count.wrong", VoucherBatch.MOST));
        tell(value, each.isEmpty(), Texts.t("prepaid.batch.value.wrong"));
        tell(audience, whose.isEmpty(), Texts.t("prepaid.batch.audience.wrong"));
        if (number.isPresent() && each.isPresent() && whose.isPresent() && !lastDay.isInvalid()) {
            var wanted = new VoucherBatch.Wanted(
                    number.get(),
                    each.get(),
                    lastDay.getValue(),
                    whose.get(),
                    note.getValue().strip());
            if (make.test(wanted)) {
                close();
            }
        }
    }

    private static void tell(TextField field, boolean wrong, String message) {
        field.setErrorMessage(message);
        field.setInvalid(wrong);
    }
}
