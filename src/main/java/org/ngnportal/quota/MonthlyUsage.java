package org.ngnportal.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.ngnportal.prepaid.Money;

/**
 * What the calls of a month cost so far: the sum of the prices of the calls that were placed, as the platform's call
 * statistics say (contract section 3.11). What stops calls is the quota system of the platform, which counts by itself
 * (section 6.3): calls that go on or are not rated yet, messages and fees may be in one figure and not in the other.
 *
 * @param calls how many were placed
 * @param limit the most they may cost in a month, in currency units; 0 for no limit
 * @param stopped whether the platform refuses calls that cost until the month ends
 * @param since the first day of the month, where the account is
 * @param currency as the reseller calls it: hostile text; empty when he does not say
 */
public record MonthlyUsage(Money spent, int calls, int limit, boolean stopped, LocalDate since, String currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean isLimited() {
        return limit > 0;
    }

    /** The limit as money. */
    public Money most() {
        return new Money(BigDecimal.valueOf(limit));
    }

    /** How much of the limit is left, 0 or more; 0 without limit. */
    public Money left() {
        var left = most().minus(spent);
        return left.isPositive() ? left : Money.ZERO;
    }

    /** Whole percent of the limit, rounded down: 100 and more once it is reached; 0 without limit. */
    public int percent() {
        if (!isLimited()) {
            return 0;
        }
        var percent = spent.amount().multiply(HUNDRED).divide(BigDecimal.valueOf(limit), 0, RoundingMode.DOWN);
        return percent.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }
}
