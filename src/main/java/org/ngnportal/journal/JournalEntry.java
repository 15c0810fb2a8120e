package org.ngnportal.journal;

import java.time.Instant;
import org.ngnportal.tenancy.CustomerId;

/**
 * A line of the journal.
 *
 * @param number its place in the journal, from 1
 * @param tenant whose data it is about
 * @param who did it: hostile text
 * @param address network address it was done from; empty for what the portal did by itself
 */
public record JournalEntry(
        long number, Instant at, CustomerId tenant, String who, String address, Deed deed, Outcome outcome) {}
