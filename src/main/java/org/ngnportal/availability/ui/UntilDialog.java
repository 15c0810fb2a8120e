package org.ngnportal.availability.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.ngnportal.availability.InvalidAvailabilityException;
import org.ngnportal.shell.Texts;

/** Asks for a day and a time. */
final class UntilDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int DAYS = 30;

    private final transient Ending ending;
    private final ZoneId zone;
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker time = new TimePicker(Texts.t("availability.until.time"));

    /** Gets when it is to end, and who is told why that cannot be; says whether it was done. */
    @FunctionalInterface
    interface Ending {
        boolean at(Instant until, Consumer<InvalidAvailabilityException> refused);
    }

    UntilDialog(ZoneId zone, Ending ending) {
        this.zone = zone;
        this.ending = ending;
        setHeaderTitle(Texts.t("availability.until.title"));
        setWidth("min(26rem, calc(100vw - 2rem))");
        var now = ZonedDateTime.now(zone);
        day.setLabel(Texts.t("availability.until.day"));
        day.setItems(now.toLocalDate()
                .datesUntil(now.toLocalDate().plusDays(DAYS + 1))
                .toList());
        day.setItemLabelGenerator(date -> words(date, now.toLocalDate()));
        var suggested = now.plusHours(2).truncatedTo(ChronoUnit.HOURS);
        day.setValue(suggested.toLocalDate());
        day.setWidthFull();
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Words.locale());
        time.setValue(suggested.toLocalTime());
        time.setManualValidation(true);
        time.setWidthFull();
        var help = new Paragraph(Texts.t(
                "availability.zone",
                zone.getDisplayName(TextStyle.FULL, Words.locale()),
                Words.time(now.toLocalTime())));
        help.addClassName("portal-help");
        var confirm = new Button(Texts.t("availability.until.confirm"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(day, time, help);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }

    private void confirmed() {
        LocalTime at = time.getValue();
        if (at == null) {
            refuse(Texts.t("availability.error.time"));
        } else if (ending.at(
                day.getValue().atTime(at).atZone(zone).toInstant(), refused -> refuse(Words.refusal(refused)))) {
            close();
        }
    }

    private void refuse(String why) {
        time.setErrorMessage(why);
        time.setInvalid(true);
        time.focus();
    }

    private static String words(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return Texts.t("availability.until.today");
        }
        return date.equals(today.plusDays(1)) ? Texts.t("availability.until.tomorrow") : Words.date(date);
    }
}
