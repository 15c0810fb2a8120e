package org.ngnportal.signin.internal;

import java.time.Duration;
import java.time.Instant;
import org.ngnportal.signin.Throttle.Purpose;

/**
 * How many failures may be.
 *
 * @param free failures without a wait; afterwards the wait starts at {@code first} and doubles up to {@code most}
 */
record Limit(int free, Duration first, Duration most) {

    static final Limit ADDRESS = new Limit(25, Duration.ofMinutes(1), Duration.ofHours(1));

    private static final Limit USER = new Limit(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Limit MAIL = new Limit(3, Duration.ofMinutes(5), Duration.ofHours(1));

    /** After this time without a try nothing is remembered. */
    static final Duration LONGEST_MEMORY = ADDRESS.most().multipliedBy(2);

    static Limit of(Purpose purpose) {
        return switch (purpose) {
            case SIGN_IN, SECOND_FACTOR, VOUCHER -> USER;
            case FORGOTTEN_PASSWORD -> MAIL;
        };
    }

    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    boolean remembers(Instant last, Instant now) {
        return !last.plus(most.multipliedBy(2)).isBefore(now);
    }
}
