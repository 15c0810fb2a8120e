package org.ngnportal.ngnpro.cxf;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.EngineState;
import org.ngnportal.ngnpro.NgnProException;

/** What the calls to a server tell of it. */
final class EngineWatch {

    private static final int MINUTES = (int) EngineState.WINDOW.toMinutes();

    private final URI server;
    private final Clock clock;
    private final Minute[] minutes = new Minute[MINUTES];
    private boolean failing;
    private Instant since;
    private @Nullable Instant lastAnswer;
    private @Nullable Duration took;
    private @Nullable Instant lastFailure;
    private String problem = "";

    private static final class Minute {
        private long number;
        private int answered;
        private int failed;
    }

    EngineWatch(URI server, Clock clock) {
        this.server = server;
        this.clock = clock;
        since = clock.instant();
        Arrays.setAll(minutes, index -> new Minute());
    }

    /** The server answered, with a result or a fault. */
    synchronized void answered(Duration time) {
        var now = clock.instant();
        if (failing) {
            failing = false;
            since = now;
        }
        lastAnswer = now;
        took = time;
        minute(now).answered++;
    }

    /** There was no usable answer; when it was our side that gave up, that tells nothing. */
    synchronized void failed(NgnProException.Unavailable failure) {
        if (Failures.saysNothing(failure)) {
            return;
        }
        var now = clock.instant();
        if (!failing) {
            failing = true;
            since = now;
        }
        lastFailure = now;
        problem = String.valueOf(failure.getMessage());
        minute(now).failed++;
    }

    /** @param resting whether calls fail at once */
    synchronized EngineState state(boolean resting) {
        long oldest = minuteOf(clock.instant()) - MINUTES + 1;
        int answered = 0;
        int failed = 0;
        for (var minute : minutes) {
            if (minute.number >= oldest) {
                answered += minute.answered;
                failed += minute.failed;
            }
        }
        return new EngineState(
                server, resting, failing, since, lastAnswer, took, lastFailure, problem, answered, failed);
    }

    private Minute minute(Instant now) {
        long number = minuteOf(now);
        var minute = minutes[Math.floorMod(number, MINUTES)];
        if (minute.number != number) {
            minute.number = number;
            minute.answered = 0;
            minute.failed = 0;
        }
        return minute;
    }

    private static long minuteOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60L);
    }
}
