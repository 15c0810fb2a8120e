package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the platform tells them: in its own time zone, which it does not tell. */
final class Times {

    private Times() {}

    /** Date and time in the language of the page; empty for none. */
    static String text(@Nullable LocalDateTime time) {
        return text(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** The date alone. */
    static String date(@Nullable LocalDateTime time) {
        return text(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    static String date(LocalDate date) {
        return text(date.atStartOfDay(), DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    private static String text(@Nullable LocalDateTime time, DateTimeFormatter form) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return time == null ? "" : form.withLocale(locale).format(time);
    }
}
