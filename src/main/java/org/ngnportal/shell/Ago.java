package org.ngnportal.shell;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** How long ago something was; the exact time on hover, in the server's time zone. */
@Tag("time")
public final class Ago extends HtmlComponent {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public Ago(Instant time) {
        getElement().setAttribute("datetime", time.toString());
        getElement().setAttribute("title", exactly(time));
        getElement().setText(words(Duration.between(time, Instant.now())));
    }

    static String words(Duration ago) {
        if (ago.toMinutes() < 1) {
            return Texts.t("shell.ago.now");
        }
        if (ago.toHours() < 1) {
            return Texts.t("shell.ago.minutes", ago.toMinutes());
        }
        if (ago.toDays() < 1) {
            return Texts.t("shell.ago.hours", ago.toHours());
        }
        return Texts.t("shell.ago.days", ago.toDays());
    }

    private static String exactly(Instant time) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
                .withLocale(locale)
                .format(time.atZone(ZoneId.systemDefault()));
    }
}
