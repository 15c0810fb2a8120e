package org.ngnportal.accounts;

import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.DomainName;

/**
 * Which subscribers to list.
 *
 * @param text part of an address, name or e-mail address; {@code %} stands for anything; empty for all
 * @param domain null for all
 * @param group members only; null for all
 */
public record SubscriberFilter(
        String text, @Nullable DomainName domain, @Nullable AccountGroup group) {

    public static final SubscriberFilter NONE = new SubscriberFilter("", null, null);

    public SubscriberFilter {
        text = text.strip();
    }

    public SubscriberFilter withText(String wanted) {
        return new SubscriberFilter(wanted, domain, group);
    }

    public SubscriberFilter withDomain(@Nullable DomainName wanted) {
        return new SubscriberFilter(text, wanted, group);
    }

    public SubscriberFilter withGroup(@Nullable AccountGroup wanted) {
        return new SubscriberFilter(text, domain, wanted);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
