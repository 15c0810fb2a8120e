package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ngnportal.ngnpro.FaultCode;

/**
 * Reads the bodies of requests, with limits on the size and the time of each and on what all together take of the memory.
 * What a request says of its length is not believed: memory is taken as bytes come.
 */
final class RequestBodies {

    /** The largest body, in bytes. */
    static final int MAXIMUM = 2 * 1024 * 1024;

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(3);
    private static final int CHUNK = 16 * 1024;

    /** As much as ordinary requests have: these never wait for room. */
    private static final int FREE_CHUNKS = 4;

    /** An eighth of the memory, in chunks; a chunk is there twice at worst, while the body grows. */
    private final Semaphore room = new Semaphore((int)
            Math.clamp(Runtime.getRuntime().maxMemory() / 8 / (2 * CHUNK), MAXIMUM / CHUNK, 64 * 1024 * 1024 / CHUNK));

    private final Duration longestUpload;

    RequestBodies(Duration longestUpload) {
        this.longestUpload = longestUpload;
    }

    /** A body that could not be had, and why. */
    static final class Refusal extends Exception {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final FaultCode code;

        Refusal(FaultCode code, String reason) {
            super(reason);
            this.code = code;
        }

        FaultCode code() {
            return code;
        }
    }

    /** What is done with a body; its memory is free again afterwards. */
    interface Work<T> {
        T with(byte[] body) throws IOException, InterruptedException;
    }

    /** @return what the work gives, empty when the body came too slowly */
    <T> Optional<T> read(HttpServletRequest request, Work<T> work) throws Refusal, IOException, InterruptedException {
        if (request.getContentLengthLong() > MAXIMUM) {
            drain(request.getInputStream());
            throw tooLarge();
        }
        int chunks = 0;
        try {
            var body = new ByteArrayOutputStream(4096);
            var in = request.getInputStream();
            var buffer = new byte[CHUNK];
            long deadline = System.nanoTime() + longestUpload.toNanos();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (System.nanoTime() > deadline) {
                    return Optional.empty();
                }
                if (body.size() + read > MAXIMUM) {
                    drain(in);
                    throw tooLarge();
                }
                for (; FREE_CHUNKS + chunks < (body.size() + read) / CHUNK; chunks++) {
                    if (!room.tryAcquire()) {
                        drain(in);
                        throw new Refusal(FaultCode.BUSY, "too many large requests at once");
                    }
                }
                body.write(buffer, 0, read);
            }
            return Optional.of(work.with(body.toByteArray()));
        } finally {
            room.release(chunks);
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(FaultCode.MALFORMED_REQUEST, "request is larger than " + MAXIMUM + " bytes");
    }

    /** Takes what is still under way, for a while, so that the sender reads the answer and not a broken connection. */
    private static void drain(InputStream in) throws IOException {
        long deadline = System.nanoTime() + LONGEST_DRAIN.toNanos();
        var buffer = new byte[CHUNK];
        while (in.available() > 0 && System.nanoTime() < deadline && in.read(buffer) >= 0) {
            // thrown away
        }
    }
}
