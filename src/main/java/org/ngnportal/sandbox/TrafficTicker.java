package org.ngnportal.sandbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ngnportal.sandbox.platform.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the money of calls follow the time: every minute a bounded number of accounts. */
final class TrafficTicker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrafficTicker.class);
    private static final int ACCOUNTS = 200;
    private static final int SECONDS = 60;
    private static final int PATIENCE = 20;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("sandbox-traffic").unstarted(task));

    TrafficTicker(Platform platform) {
        timer.scheduleWithFixedDelay(() -> tick(platform), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static void tick(Platform platform) {
        try {
            platform.settleCalls(ACCOUNTS);
        } catch (RuntimeException e) {
            // an exception would end the timer
            LOG.error("calls are not settled", e);
        }
    }

    /** Waits for what is under way: interrupting it would close the database's file. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("calls are still being settled");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
