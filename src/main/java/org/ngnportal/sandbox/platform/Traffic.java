package org.ngnportal.sandbox.platform;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ngnportal.sandbox.traffic.CallGenerator;
import org.ngnportal.sandbox.traffic.Devices;
import org.ngnportal.sandbox.traffic.Line;

/** The simulated traffic of the platform, and its clock. Switched off, nobody calls and nothing is registered. */
final class Traffic {

    /** How long calls are remembered. */
    static final Duration KEPT = Duration.ofDays(93);

    private static final long SEED = 20260112;

    private final boolean on;
    private final Clock clock;
    private final CallGenerator calls = new CallGenerator(SEED);
    private final Devices devices = new Devices(SEED);

    Traffic(boolean on, Clock clock) {
        this.on = on;
        this.clock = clock;
    }

    boolean isOn() {
        return on;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of the platform. */
    ZoneId zone() {
        return clock.getZone();
    }

    CallGenerator calls() {
        return calls;
    }

    Devices devices() {
        return devices;
    }

    Line line(Account account) {
        var row = account.row();
        return new Line(
                row.key(),
                row.username(),
                row.domain(),
                (row.firstName() + " " + row.lastName()).strip(),
                zone(account),
                row.rpid(),
                row.createDate().atZone(zone()).toInstant());
    }

    /** Of the account; the platform's when it has none that is known. */
    ZoneId zone(Account account) {
        try {
            return ZoneId.of(account.row().timeZone());
        } catch (DateTimeException e) {
            return zone();
        }
    }
}
