package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads bodies of bounded size in bounded time. The transport's own timeout ends with the headers: a server that stalls
 * afterwards is cut off here by closing the stream under the reader.
 */
final class BoundedBody implements AutoCloseable {

    private final int maxBytes;
    private final Duration maxTime;
    private final ScheduledThreadPoolExecutor clock;

    BoundedBody(int maxBytes, Duration maxTime) {
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("ngnpro-deadline").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    byte[] read(InputStream stream) throws IOException {
        var expired = new AtomicBoolean();
        var deadline = clock.schedule(
                () -> {
                    expired.set(true);
                    close(stream);
                },
                maxTime.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var bytes = stream.readNBytes(maxBytes + 1);
            if (expired.get()) {
                throw late();
            }
            if (bytes.length > maxBytes) {
                close(stream);
                throw new IOException("more than " + maxBytes + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw expired.get() ? late() : e;
        } finally {
            deadline.cancel(false);
        }
    }

    private IOException late() {
        return new IOException("not complete after " + maxTime.toMillis() + " ms");
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // whoever reads from it is told
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
