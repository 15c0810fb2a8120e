package org.ngnportal.calls.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.shell.Amounts;
import org.ngnportal.shell.Texts;

/** Times, durations and money of calls in the language of the page. */
final class Words {

    private static final Pattern PUBLIC_NUMBER = Pattern.compile("(?:\\+|00)\\d{6,15}@.*");

    private Words() {}

    static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Texts.t("calls.today");
        }
        return day.equals(today.minusDays(1))
                ? Texts.t("calls.yesterday")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale())
                        .format(day);
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    static String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(time.atZone(zone));
    }

    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale()) + " " + month.getYear();
    }

    /** Such as 1:02:03 or 2:03. */
    static String duration(Duration duration) {
        return duration.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    static String price(BigDecimal price, String currency) {
        return Amounts.of(price, currency, locale());
    }

    /** The name, the number, or that he does not want to be known. */
    static String who(PhoneCall call) {
        if (!call.name().isEmpty()) {
            return call.name();
        }
        return call.address().isEmpty() ? Texts.t("calls.anonymous") : address(call);
    }

    /** Numbers of the public network are the same everywhere: their domain is nobody's concern. */
    static String address(PhoneCall call) {
        var address = call.address();
        return PUBLIC_NUMBER.matcher(address).matches() ? address.substring(0, address.indexOf('@')) : address;
    }
}
