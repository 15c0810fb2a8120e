package org.ngnportal.health.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Does something when it was not done for a while; who comes while it is being done waits for it. */
final class Seldom {

    private final Duration pause;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant last = Instant.MIN;

    Seldom(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    void run(Runnable action) {
        lock.lock();
        try {
            if (last.isBefore(clock.instant().minus(pause))) {
                action.run();
                last = clock.instant();
            }
        } finally {
            lock.unlock();
        }
    }
}
