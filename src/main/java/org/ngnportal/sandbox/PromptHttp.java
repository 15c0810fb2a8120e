package org.ngnportal.sandbox;

import java.time.Duration;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Tomcat's HTTP/1.1 with a limit on how long the head of a request may take. Tomcat itself limits the silence between two
 * bytes, so that one byte now and then keeps a connection for ever.
 */
final class PromptHttp extends Http11NioProtocol {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final SimpleAsyncTaskScheduler clock = new SimpleAsyncTaskScheduler();
    private final Duration longestHead;

    PromptHttp(Duration longestHead) {
        this.longestHead = longestHead;
        clock.setThreadNamePrefix("sandbox-clock-");
        clock.setVirtualThreads(true);
    }

    void watch() {
        clock.scheduleWithFixedDelay(this::closeDawdlers, LOOK_EVERY);
    }

    void stopWatching() {
        clock.close();
    }

    /** A connection has its processor with it while nothing works on it; a request has begun when it has a start time. */
    private void closeDawdlers() {
        long now = System.nanoTime();
        for (var connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof AbstractProcessor processor) {
                long begin = processor.getRequest().getStartTimeNanos();
                if (begin >= 0 && now - begin > longestHead.toNanos()) {
                    connection.close();
                }
            }
        }
    }
}
