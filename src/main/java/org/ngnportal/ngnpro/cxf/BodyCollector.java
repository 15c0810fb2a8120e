package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body of bounded size. The timeout of {@code java.net.http} ends with the headers; the caller then waits here
 * for the rest as long as he likes, and a server that stalls is cut off.
 */
final class BodyCollector implements BodySubscriber<BodyCollector> {

    private static final int FIRST_SIZE = 64 * 1024;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final int maxBytes;
    private byte[] bytes;
    private int size;
    private Flow.@Nullable Subscription subscription;

    BodyCollector(ResponseInfo head, int maxBytes) {
        this.maxBytes = maxBytes;
        long declared = head.headers().firstValueAsLong("Content-Length").orElse(FIRST_SIZE);
        // what is declared is believed as far as it costs little
        bytes = new byte[(int) Math.clamp(declared, 0, Math.min(FIRST_SIZE, maxBytes))];
    }

    /** @throws IOException if the body breaks off, is too large, or is not complete in that time */
    byte[] await(Duration time) throws IOException, InterruptedException {
        try {
            return whole.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof OversizedAnswerException tooLarge
                    ? tooLarge
                    : new IOException("broken off", e.getCause());
        } catch (TimeoutException e) {
            cancel();
            throw new IOException("not complete after " + time.toMillis() + " ms");
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
    }

    @Override
    public CompletionStage<BodyCollector> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        granted.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            int more = buffer.remaining();
            if (more > maxBytes - size) {
                whole.completeExceptionally(new OversizedAnswerException(maxBytes));
                cancel();
                return;
            }
            if (more > bytes.length - size) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(2L * bytes.length, size + more), maxBytes));
            }
            buffer.get(bytes, size, more);
            size += more;
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public synchronized void onComplete() {
        whole.complete(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
    }

    private synchronized void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
