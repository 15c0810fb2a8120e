package org.ngnportal.ngnpro.cxf;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.EngineState;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all calls to one server share: how many may run at once, whether the server is given a rest, and how often a read
 * is tried. A write is sent once, whatever happens: only its caller knows whether repeating it is safe.
 */
final class CallGuard {

    private static final Logger log = LoggerFactory.getLogger(CallGuard.class);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final URI server;
    private final Semaphore turns;
    private final Duration readTimeout;
    private final int readRetries;
    private final CircuitBreaker breaker;
    private final CallLog calls;
    private final EngineWatch watch;

    CallGuard(URI server, NgnProSettings settings, CallLog calls, Clock clock) {
        this.server = server;
        this.calls = calls;
        watch = new EngineWatch(server, clock);
        turns = new Semaphore(settings.maxConcurrent(), true);
        readTimeout = settings.readTimeout();
        readRetries = settings.readRetries();
        // all of the last calls, and so that many in a row
        breaker = CircuitBreaker.of(
                server.getHost() + ":" + server.getPort(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.breakerFailures())
                        .minimumNumberOfCalls(settings.breakerFailures())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.breakerPause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(Failures::isServerDown)
                        .ignoreException(Failures::saysNothing)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "Calls to {}:{}: circuit {}",
                        server.getHost(),
                        server.getPort(),
                        event.getStateTransition().getToState()));
    }

    EngineState state() {
        return watch.state(breaker.getState() == CircuitBreaker.State.OPEN);
    }

    /** @throws NgnProException whenever the call has no result */
    @Nullable
    Object call(String port, String operation, Callable<@Nullable Object> call) {
        if (!breaker.tryAcquirePermission()) {
            throw calls.rejected(
                    port,
                    operation,
                    new NgnProException.Unavailable(
                            server.getHost() + " did not answer several times; " + operation + " was not tried",
                            null,
                            true));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            var result = operation.startsWith("get") ? repeated(port, operation, call) : once(port, operation, call);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return result;
        } catch (NgnProException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        } catch (Error e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private @Nullable Object repeated(String port, String operation, Callable<@Nullable Object> call) {
        long deadline = System.nanoTime() + readTimeout.toNanos();
        for (int retry = 0; ; retry++) {
            try {
                return once(port, operation, call);
            } catch (NgnProException.Unavailable e) {
                // between half and one and a half, so that those who failed together do not come back together
                long pause = (long)
                        (FIRST_PAUSE * (retry + 1) * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
                if (retry == readRetries
                        || !Failures.isServerDown(e)
                        || System.nanoTime() + pause >= deadline
                        || !waited(pause)) {
                    throw e;
                }
            }
        }
    }

    private static boolean waited(long nanos) {
        LockSupport.parkNanos(nanos);
        return !Thread.currentThread().isInterrupted();
    }

    private @Nullable Object once(String port, String operation, Callable<@Nullable Object> call) {
        awaitTurn(port, operation);
        long start = System.nanoTime();
        try {
            var result = calls.watch(port, operation, call);
            watch.answered(Duration.ofNanos(System.nanoTime() - start));
            return result;
        } catch (NgnProException.Fault answer) {
            watch.answered(Duration.ofNanos(System.nanoTime() - start));
            throw answer;
        } catch (NgnProException.Unavailable failure) {
            watch.failed(failure);
            throw failure;
        } finally {
            turns.release();
        }
    }

    private void awaitTurn(String port, String operation) {
        try {
            if (turns.tryAcquire(readTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw calls.rejected(
                    port, operation, new NgnProException.Unavailable("interrupted before " + operation, e, true));
        }
        throw calls.rejected(
                port,
                operation,
                new NgnProException.Unavailable("too many calls are waiting for " + operation, null, true));
    }
}
