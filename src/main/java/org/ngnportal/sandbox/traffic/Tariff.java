package org.ngnportal.sandbox.traffic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** What placed calls to the PSTN cost: by country and kind of line, an amount per call and one per minute, by the second. */
public final class Tariff {

    private static final int DIGITS = 4;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SETUP = new BigDecimal("0.0200");

    /**
     * @param prefix of E.164 numbers with their +, empty for everywhere else
     * @param perMinute currency units
     */
    public record Rate(String prefix, String destination, BigDecimal perMinute) {}

    private static final List<Rate> RATES = List.of(
            rate("", "Rest of the world", "0.4500"),
            rate("+1", "North America", "0.0120"),
            rate("+31", "Netherlands", "0.0180"),
            rate("+316", "Netherlands mobile", "0.0750"),
            rate("+32", "Belgium", "0.0220"),
            rate("+324", "Belgium mobile", "0.1400"),
            rate("+33", "France", "0.0150"),
            rate("+336", "France mobile", "0.0600"),
            rate("+337", "France mobile", "0.0600"),
            rate("+34", "Spain", "0.0190"),
            rate("+346", "Spain mobile", "0.0900"),
            rate("+351", "Portugal", "0.0210"),
            rate("+39", "Italy", "0.0200"),
            rate("+393", "Italy mobile", "0.1900"),
            rate("+40", "Romania", "0.0110"),
            rate("+407", "Romania mobile", "0.0500"),
            rate("+44", "United Kingdom", "0.0140"),
            rate("+447", "United Kingdom mobile", "0.0850"),
            rate("+49", "Germany", "0.0160"),
            rate("+491", "Germany mobile", "0.0950"),
            rate("+61", "Australia", "0.0250"),
            rate("+81", "Japan", "0.0550"),
            rate("+90", "Turkey", "0.0650"));

    private Tariff() {}

    /** All rates, those of more special prefixes behind those of their countries. */
    public static List<Rate> rates() {
        return RATES;
    }

    /** Of the longest prefix. */
    public static Rate of(String number) {
        return RATES.stream()
                .filter(rate -> number.startsWith(rate.prefix()))
                .max(Comparator.comparingInt(rate -> rate.prefix().length()))
                .orElseThrow();
    }

    /** What so many seconds of talking cost; nothing when nobody answered. */
    public static BigDecimal price(String number, int seconds) {
        return seconds == 0
                ? BigDecimal.ZERO.setScale(DIGITS)
                : of(number)
                        .perMinute()
                        .multiply(BigDecimal.valueOf(seconds))
                        .divide(MINUTE, DIGITS, RoundingMode.HALF_UP)
                        .add(SETUP);
    }

    /** How long one may talk for this money; 0 when it does not suffice for a second. */
    public static int seconds(String number, BigDecimal money) {
        var rest = money.subtract(SETUP);
        if (rest.signum() <= 0) {
            return 0;
        }
        // half a unit of the last digit less, as prices are rounded
        return rest.subtract(new BigDecimal("0.00005"))
                .multiply(MINUTE)
                .divide(of(number).perMinute(), 0, RoundingMode.FLOOR)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private static Rate rate(String prefix, String destination, String perMinute) {
        return new Rate(prefix, destination, new BigDecimal(perMinute));
    }
}
