package org.ngnportal.calls;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from first moment
 * @param to last moment
 */
public record CallPeriod(Instant from, Instant to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public CallPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
    }
}
