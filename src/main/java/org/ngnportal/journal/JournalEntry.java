package org.ngnportal.journal;

import java.time.Instant;
import org.ngnportal.tenancy.CustomerId;

/**
 * A line of the journal.
 *
 * @param number its place in the journal, from 1
 * @param tenant whose data it is about
 * @param who did it, the person responsible: hostile text
 * @param actingAs as whom he acted: hostile text; empty when he was himself
 * @param user his {@link org.ngnportal.tenancy.UserKey} as text, which tells him from others of the same name; empty in
 *     entries of earlier versions
 * @param address network address it was done from; empty for what the portal did by itself
 */
public record JournalEntry(
        long number,
        Instant at,
        CustomerId tenant,
        String who,
        String actingAs,
        String user,
        String address,
        Deed deed,
        Outcome outcome) {

    /** One of somebody who was himself. */
    public JournalEntry(
            long number, Instant at, CustomerId tenant, String who, String address, Deed deed, Outcome outcome) {
        this(number, at, tenant, who, "", "", address, deed, outcome);
    }

    /** Without where it was done from. */
    public JournalEntry withoutAddress() {
        return new JournalEntry(number, at, tenant, who, actingAs, user, "", deed, outcome);
    }
}
