package org.ngnportal.prepaid;

import java.util.List;
import java.util.function.Predicate;

/**
 * Entries of an account's history.
 *
 * @param entries newest first
 * @param complete whether there are no older ones
 * @param currency as the reseller calls it: hostile text; empty when he does not say
 */
public record CreditStatement(List<CreditEntry> entries, boolean complete, String currency) {

    public CreditStatement {
        entries = List.copyOf(entries);
    }

    public CreditStatement matching(Predicate<CreditEntry> condition) {
        return new CreditStatement(entries.stream().filter(condition).toList(), complete, currency);
    }

    /** What came in, 0 or more. */
    public Money added() {
        return sum(entry -> entry.value().isPositive());
    }

    /** What went out, 0 or less. */
    public Money spent() {
        return sum(entry -> !entry.value().isPositive());
    }

    /** Over as many entries as there are, each exact. */
    private Money sum(Predicate<CreditEntry> which) {
        return entries.stream().filter(which).map(CreditEntry::value).reduce(Money.ZERO, Money::plus);
    }
}
