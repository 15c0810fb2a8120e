package org.ngnportal.profile.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Moments in the language of the page and the time zone of a subscriber. */
final class Dates {

    private Dates() {}

    /** @param timeZone Olson name; another text means UTC */
    static String text(Instant moment, String timeZone) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        var zone = zone(timeZone);
        var text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
        return zone.equals(ZoneOffset.UTC) ? text + " UTC" : text;
    }

    private static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
