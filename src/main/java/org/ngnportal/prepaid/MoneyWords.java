package org.ngnportal.prepaid;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Amounts as people of a language read them. */
public final class MoneyWords {

    private static final int MOST_DECIMALS = 4;

    private MoneyWords() {}

    /**
     * With two decimals at least, and as many as there are.
     *
     * @param currency as the reseller calls it, such as {@code EUR}: hostile text; empty for none
     */
    public static String of(Money money, String currency, Locale locale) {
        var known = known(currency);
        var format = known.isPresent() ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getInstance(locale);
        known.ifPresent(format::setCurrency);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        var words = format.format(money.amount());
        return known.isPresent() || currency.isBlank() ? words : words + " " + currency.strip();
    }

    /** With its sign, also when it is positive. */
    public static String signed(Money money, String currency, Locale locale) {
        return (money.isPositive() ? "+" : "") + of(money, currency, locale);
    }

    private static Optional<Currency> known(String currency) {
        try {
            return Optional.of(Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
