package org.ngnportal.sandbox.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates of creation and change: the platform's local time, to the second (contract section 3). */
final class Stamps {

    private final Clock clock;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time as such, for what runs out after a while. */
    Instant instant() {
        return clock.instant();
    }

    /** The date of the next change: always later than the last one, so that clients notice every change. */
    LocalDateTime after(LocalDateTime last) {
        var now = now();
        return now.isAfter(last) ? now : last.plusSeconds(1);
    }
}
