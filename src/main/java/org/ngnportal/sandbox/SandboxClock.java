package org.ngnportal.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The platform's time: that of the machine, unless it is turned or stopped. */
final class SandboxClock extends Clock {

    private final ZoneId zone = ZoneId.systemDefault();
    private volatile Clock hands = Clock.system(zone);

    /** From now on it is this moment. */
    synchronized void stop(Instant moment) {
        hands = Clock.fixed(moment, zone);
    }

    synchronized void pass(Duration time) {
        hands = Clock.offset(hands, time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock that is not turned with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return hands.withZone(other);
    }

    @Override
    public Instant instant() {
        return hands.instant();
    }
}
