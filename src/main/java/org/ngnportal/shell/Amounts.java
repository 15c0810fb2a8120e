package org.ngnportal.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Amounts of money as people of a language read them. */
public final class Amounts {

    private static final int MOST_DECIMALS = 4;

    private Amounts() {}

    /**
     * With two decimals at least, and as many as there are, up to the four of the platform.
     *
     * @param currency as the reseller calls it, such as {@code EUR}: hostile text; empty for none
     */
    public static String of(BigDecimal amount, String currency, Locale locale) {
        Optional<Currency> known = known(currency);
        NumberFormat format =
                known.isPresent() ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getInstance(locale);
        known.ifPresent(format::setCurrency);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        String words = format.format(amount);
        return known.isPresent() || currency.isBlank() ? words : words + " " + currency.strip();
    }

    private static Optional<Currency> known(String currency) {
        try {
            return Optional.of(Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
