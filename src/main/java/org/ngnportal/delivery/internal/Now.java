package org.ngnportal.delivery.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present in the precision that every database keeps. */
final class Now {

    private Now() {}

    static Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
