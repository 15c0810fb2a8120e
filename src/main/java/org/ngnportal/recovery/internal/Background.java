package org.ngnportal.recovery.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks names up where nobody waits for it: an answer that comes sooner or later would tell who has an account. What is
 * too much at once is dropped.
 */
final class Background implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final int WAITING = 200;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            2,
            2,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("recovery-", 0).factory());

    Background() {
        executor.allowCoreThreadTimeOut(true);
    }

    Executor executor() {
        return task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException full) {
                log.warn("Too many forgotten passwords at once: one was not looked at");
            }
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
