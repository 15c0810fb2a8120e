package org.ngnportal.sandbox.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ngnportal.ngnpro.FaultCode;

/**
 * Room for searches that no index helps: they look at many rows. Few run at a time and few wait, so that neither processors
 * nor connections are missing for everybody else.
 */
final class Scans {

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 6;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore room = new Semaphore(AT_A_TIME, true);

    <T> T run(Supplier<T> scan) {
        try {
            if (room.getQueueLength() >= WAITING || !room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Faults.of(
                        FaultCode.BUSY, "too many searches without an index at once: narrow the filter or try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sandbox stops", e);
        }
        try {
            return scan.get();
        } finally {
            room.release();
        }
    }
}
