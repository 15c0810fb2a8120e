package org.ngnportal.accounts;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;

/**
 * One line of the list of subscribers.
 *
 * @param name first and last name, may be empty
 * @param quota monthly limit in currency units, 0 is unlimited
 * @param changed in the platform's time zone, null when unknown
 */
public record SubscriberRow(
        SipAddress address,
        String name,
        String email,
        Set<AccountState> states,
        int quota,
        @Nullable LocalDateTime changed) {

    public SubscriberRow {
        states = Set.copyOf(states);
    }
}
