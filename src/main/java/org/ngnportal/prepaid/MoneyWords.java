package org.ngnportal.prepaid;

import java.util.Locale;
import org.ngnportal.shell.Amounts;

/** Amounts as people of a language read them. */
public final class MoneyWords {

    private MoneyWords() {}

    /**
     * With two decimals at least, and as many as there are.
     *
     * @param currency as the reseller calls it, such as {@code EUR}: hostile text; empty for none
     */
    public static String of(Money money, String currency, Locale locale) {
        return Amounts.of(money.amount(), currency, locale);
    }

    /** With its sign, also when it is positive. */
    public static String signed(Money money, String currency, Locale locale) {
        return (money.isPositive() ? "+" : "") + of(money, currency, locale);
    }
}
