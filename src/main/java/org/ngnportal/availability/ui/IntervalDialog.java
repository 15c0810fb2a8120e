package org.ngnportal.availability.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.InvalidAvailabilityException;
import org.ngnportal.shell.Texts;

/** Asks for the days and times of an interval, and who comes through; says in a sentence what that means. */
final class IntervalDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient Saving saving;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Texts.t("availability.interval.days"));
    private final TimePicker start = new TimePicker(Texts.t("availability.interval.start"));
    private final TimePicker stop = new TimePicker(Texts.t("availability.interval.stop"));
    private final WhoFields who;
    private final Paragraph summary = new Paragraph();

    /** Gets the interval, and who is told why it cannot be; says whether it was saved. */
    @FunctionalInterface
    interface Saving {
        boolean save(Interval interval, Consumer<InvalidAvailabilityException> refused);
    }

    /** @param proposal what stands in the fields at first */
    IntervalDialog(String title, Interval proposal, List<String> groups, Saving saving) {
        this.saving = saving;
        setHeaderTitle(title);
        setWidth("min(32rem, calc(100vw - 2rem))");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(Words::day);
        days.setValue(proposal.days());
        days.setManualValidation(true);
        days.addClassName("availability-days");
        days.addValueChangeListener(change -> changed());
        time(start, proposal.start());
        time(stop, proposal.stop());
        stop.setHelperText(Texts.t("availability.interval.stop.help", Words.time(LocalTime.MIDNIGHT)));
        who = new WhoFields(groups, proposal.admitted(), this::changed);
        summary.addClassName("availability-summary");
        summary.getElement().setAttribute("role", "status");
        var times = new Div(start, stop);
        times.addClassName("availability-times");
        var confirm = new Button(Texts.t("availability.interval.save"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(days, times, who, summary);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
        changed();
    }

    /** Adds another button, such as one that removes what is shown. */
    void offer(Button other) {
        getFooter().addComponentAsFirst(other);
    }

    private void time(TimePicker field, LocalTime value) {
        field.setStep(STEP);
        field.setLocale(Words.locale());
        field.setValue(value);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> changed());
    }

    private void changed() {
        days.setInvalid(false);
        start.setInvalid(false);
        stop.setInvalid(false);
        summary.setText(interval().map(Words::interval).orElse(""));
        summary.setVisible(!summary.getText().isEmpty());
    }

    private Optional<Interval> interval() {
        var from = start.getValue();
        var to = stop.getValue();
        boolean makesSense =
                from != null && to != null && !days.isEmpty() && (!from.equals(to) || from.equals(LocalTime.MIDNIGHT));
        return makesSense
                ? Optional.of(new Interval(EnumSet.copyOf(days.getValue()), from, to, who.value()))
                : Optional.empty();
    }

    private void confirmed() {
        if (days.isEmpty()) {
            refuse(Texts.t("availability.error.no-days"));
        } else if (start.isEmpty()) {
            refuse(start, Texts.t("availability.error.time"));
        } else if (stop.isEmpty() || interval().isEmpty()) {
            refuse(stop, Texts.t(stop.isEmpty() ? "availability.error.time" : "availability.error.same-time"));
        } else if (who.isComplete() && saving.save(interval().orElseThrow(), this::refuse)) {
            close();
        }
    }

    private void refuse(InvalidAvailabilityException refused) {
        var why = Words.refusal(refused);
        switch (refused.field()) {
            case GROUPS -> who.refuse(why);
            case TIMES -> refuse(start, why);
            case DAYS, DURATION, CALLER -> refuse(why);
        }
    }

    private void refuse(String why) {
        days.setErrorMessage(why);
        days.setInvalid(true);
        days.getElement().callJsFunction("focus");
    }

    private static void refuse(TimePicker field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
