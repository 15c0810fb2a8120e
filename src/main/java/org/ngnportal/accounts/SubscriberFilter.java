package org.ngnportal.accounts;

import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.CustomerId;

/**
 * Which subscribers to list.
 *
 * @param text part of an address, name or e-mail address; {@code %} stands for anything; empty for all
 * @param domain null for all
 * @param group members only; null for all
 * @param created only those created so recently; null for all
 * @param lowBalance only prepaid ones whose balance is low
 * @param owner only those of one customer; null for all
 */
public record SubscriberFilter(
        String text,
        @Nullable DomainName domain,
        @Nullable AccountGroup group,
        @Nullable Recency created,
        boolean lowBalance,
        @Nullable Owner owner) {

    public static final SubscriberFilter NONE = new SubscriberFilter("", null, null, null, false, null);

    /** How long ago at most. */
    public enum Recency {
        WEEK(7),
        MONTH(30);

        private final int days;

        Recency(int days) {
            this.days = days;
        }

        /** Days, today included. */
        public int days() {
            return days;
        }
    }

    /**
     * Whose subscribers.
     *
     * @param reseller whether the id is a reseller's, and those of his customers are meant, too
     */
    public record Owner(CustomerId id, boolean reseller) {}

    public SubscriberFilter {
        text = text.strip();
    }

    public SubscriberFilter withText(String wanted) {
        return new SubscriberFilter(wanted, domain, group, created, lowBalance, owner);
    }

    public SubscriberFilter withDomain(@Nullable DomainName wanted) {
        return new SubscriberFilter(text, wanted, group, created, lowBalance, owner);
    }

    public SubscriberFilter withGroup(@Nullable AccountGroup wanted) {
        return new SubscriberFilter(text, domain, wanted, created, lowBalance, owner);
    }

    public SubscriberFilter withCreated(@Nullable Recency wanted) {
        return new SubscriberFilter(text, domain, group, wanted, lowBalance, owner);
    }

    public SubscriberFilter withLowBalance(boolean wanted) {
        return new SubscriberFilter(text, domain, group, created, wanted, owner);
    }

    public SubscriberFilter withOwner(@Nullable Owner wanted) {
        return new SubscriberFilter(text, domain, group, created, lowBalance, wanted);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether the platform cannot tell who matches, so that accounts have to be looked at. */
    boolean needsLooking() {
        return created != null || lowBalance;
    }
}
