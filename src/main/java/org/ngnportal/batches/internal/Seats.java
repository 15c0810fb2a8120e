package org.ngnportal.batches.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** How much of this node the batches may have: a number of batches at once, and a number of calls that all of them share. */
final class Seats {

    private static final long CONTESTED_FOR = 10_000_000_000L;

    private final int atOnce;
    private final int concurrent;
    private final Semaphore turns;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile long refusedAt = System.nanoTime() - 2 * CONTESTED_FOR;

    Seats(int atOnce, int concurrent) {
        this.atOnce = atOnce;
        this.concurrent = concurrent;
        turns = new Semaphore(concurrent, true);
    }

    boolean take() {
        if (taken.incrementAndGet() <= atOnce) {
            return true;
        }
        taken.decrementAndGet();
        refusedAt = System.nanoTime();
        return false;
    }

    void leave() {
        taken.decrementAndGet();
    }

    /** Whether another batch waits for a seat. */
    boolean areContested() {
        return System.nanoTime() - refusedAt < CONTESTED_FOR;
    }

    /** How many rows one batch may have under way: twice its share, so that a turn is always wanted by somebody. */
    int rowsOfOne() {
        return Math.max(2, 2 * concurrent / Math.max(1, taken.get()));
    }

    Semaphore turns() {
        return turns;
    }
}
