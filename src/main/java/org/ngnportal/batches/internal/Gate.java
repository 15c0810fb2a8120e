package org.ngnportal.batches.internal;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.BatchProgress.Waiting;

/**
 * Closed while the platform is away: then one row at a time finds out, at longer and longer intervals, whether it is back.
 * Turned by one thread; the others look whether it is open.
 */
final class Gate {

    /** One row without an answer says little. */
    private static final int FAILURES = 3;

    private final BatchSettings settings;
    private final InstantSource clock;
    private volatile boolean closed;
    private boolean probing;
    private int failures;
    private int attempts;
    private @Nullable Waiting waiting;
    private boolean changed;

    /** @param attempts how often in a row an earlier run found the platform away */
    Gate(BatchSettings settings, InstantSource clock, @Nullable Waiting before, int attempts) {
        this.settings = settings;
        this.clock = clock;
        this.attempts = attempts;
        closed = attempts > 0;
        waiting = closed && before != null ? before : null;
    }

    boolean isOpen() {
        return !closed;
    }

    void answered() {
        failures = 0;
        probing = false;
        if (closed || attempts > 0) {
            closed = false;
            attempts = 0;
            waiting = null;
            changed = true;
        }
    }

    /** @param certain whether the platform surely was not reached */
    void failed(WaitReason reason, boolean certain) {
        if (closed && !probing) {
            return;
        }
        failures++;
        if (probing || certain || failures >= FAILURES) {
            attempts++;
            var now = clock.instant();
            var since = waiting == null ? now : waiting.since();
            waiting = new Waiting(reason, since, now.plus(settings.retryAfter(attempts)));
            closed = true;
            probing = false;
            changed = true;
        }
    }

    /** Whether it is time to find out; whoever is told so does. */
    boolean probes() {
        if (closed && !probing && !clock.instant().isBefore(next())) {
            probing = true;
            return true;
        }
        return false;
    }

    /** There was nothing to find out with. */
    void probesNot() {
        probing = false;
    }

    boolean isProbing() {
        return probing;
    }

    Instant next() {
        return waiting == null ? Instant.MIN : waiting.next();
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Waiting waiting() {
        return waiting;
    }

    /** Whether what is shown of it has changed since it was asked for the last time. */
    boolean hasChanged() {
        return changed;
    }

    void told() {
        changed = false;
    }
}
