package org.ngnportal.glance.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.shell.Texts;

/** Times in the language of the page. */
final class Words {

    private static final int MINUTES = 60;

    private Words() {}

    static String moment(Instant moment, ZoneId zone) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        var local = moment.atZone(zone);
        var format = local.toLocalDate().equals(Instant.now().atZone(zone).toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(locale).format(local);
    }

    static String left(Instant end) {
        long minutes = Math.max(
                1,
                Duration.between(Instant.now(), end).plusSeconds(MINUTES - 1L).toMinutes());
        return minutes < MINUTES
                ? Texts.t("availability.left.minutes", Long.toString(minutes))
                : Texts.t(
                        "availability.left.hours", Long.toString(minutes / MINUTES), Long.toString(minutes % MINUTES));
    }
}
