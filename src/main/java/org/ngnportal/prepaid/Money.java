package org.ngnportal.prepaid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in the currency of the account, with the four decimals of the platform (contract section 3.6). Signed: negative
 * is a debit.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** The platform's columns hold no more. */
    public static final Money MOST = new Money(new BigDecimal("999999.9999"));

    private static final int DECIMALS = 4;
    private static final Pattern TYPED = Pattern.compile("([+-]?)(\\d{1,6})(?:[.,](\\d{1,4}))?");

    /** @throws ArithmeticException if there are more than four decimals: money is not rounded behind anybody's back */
    public Money {
        amount = amount.setScale(DECIMALS);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** What the platform says, which may carry the noise of a binary fraction behind its four decimals. */
    public static Money told(BigDecimal amount) {
        return new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * Reads what somebody typed: digits, and behind a point or a comma up to four decimals. Empty when it is anything
     * else, such as an amount with separated thousands, which could be meant either way.
     */
    public static Optional<Money> parse(String typed) {
        var parts = TYPED.matcher(typed.strip().replace('\u2212', '-'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var decimals = parts.group(3) == null ? "" : "." + parts.group(3);
        return Optional.of(of(parts.group(1) + parts.group(2) + decimals));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)));
    }

    public Money magnitude() {
        return new Money(amount.abs());
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** As the platform writes it, such as {@code 12.5000}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
