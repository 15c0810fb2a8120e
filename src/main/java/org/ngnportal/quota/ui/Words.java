package org.ngnportal.quota.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.MoneyWords;

/** Money and days in the language of the page. */
final class Words {

    private Words() {}

    static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    static String money(Money money, String currency) {
        return MoneyWords.of(money, currency, locale());
    }

    /** As one types it. */
    static String typed(Money money) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(4);
        return format.format(money.amount());
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
    }
}
