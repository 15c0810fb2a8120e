package org.ngnportal.sandbox.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that only moves when it is told to, so that the demo platform looks grown over months. */
final class DemoClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    DemoClock(LocalDateTime start, ZoneId zone) {
        this.zone = zone;
        this.now = start.atZone(zone).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(LocalDateTime.ofInstant(now, other), other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
