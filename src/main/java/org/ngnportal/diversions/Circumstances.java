package org.ngnportal.diversions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What decides what becomes of a call, as it stood when it was read.
 *
 * @param blocked whether the account is blocked
 * @param rejectsAnonymous whether callers who hide their number are turned away
 * @param online whether a telephone is registered
 * @param zone the account's time zone
 * @param groups of the phonebook that have entries: hostile text
 */
public record Circumstances(
        boolean blocked,
        boolean rejectsAnonymous,
        boolean online,
        Acceptance acceptance,
        DiversionState diversions,
        ZoneId zone,
        List<String> groups,
        Instant readAt) {

    public Circumstances {
        groups = List.copyOf(groups);
    }
}
