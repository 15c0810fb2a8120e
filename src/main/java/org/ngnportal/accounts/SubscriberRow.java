package org.ngnportal.accounts;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * One line of the list of subscribers.
 *
 * @param name first and last name, may be empty
 * @param quota monthly limit in currency units, 0 is unlimited
 * @param customer whose it is; the platform's when it does not say
 * @param changed in the platform's time zone, null when unknown
 */
public record SubscriberRow(
        SipAddress address,
        String name,
        String email,
        Set<AccountState> states,
        int quota,
        CustomerId customer,
        @Nullable LocalDateTime changed) {

    public SubscriberRow {
        states = Set.copyOf(states);
    }
}
