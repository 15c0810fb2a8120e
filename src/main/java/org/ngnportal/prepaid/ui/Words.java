package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.MoneyWords;
import org.ngnportal.shell.Texts;

/** Money and times in the language of the page. */
final class Words {

    private Words() {}

    static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    static String money(@Nullable Money money, String currency) {
        return money == null ? "–" : MoneyWords.of(money, currency, locale());
    }

    static String signed(Money money, String currency) {
        return MoneyWords.signed(money, currency, locale());
    }

    static String time(@Nullable LocalDateTime time) {
        return time == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(time);
    }

    static String date(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(time);
    }

    /** The last day before a moment. */
    static String lastDay(@Nullable Instant end) {
        return end == null
                ? Texts.t("prepaid.batch.forever")
                : date(LocalDateTime.ofInstant(end.minusMillis(1), ZoneId.systemDefault()));
    }

    static String wait(Duration delay) {
        return Texts.t("prepaid.redeem.wait", Math.max(1, (delay.toSeconds() + 59) / 60));
    }
}
