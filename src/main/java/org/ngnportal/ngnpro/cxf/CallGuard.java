package org.ngnportal.ngnpro.cxf;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.soap.SoapFormatException;

/** What all calls to one server share: how many may run at once, what their failures become, how they are counted. */
final class CallGuard {

    private final Semaphore permits;
    private final Duration maxWait;
    private final MeterRegistry meters;

    /**
     * @param maxConcurrent calls that may run at once
     * @param maxWait how long a further call waits for its turn
     * @param meters gets the timer {@code ngnpro.calls} by port, operation and outcome
     */
    CallGuard(int maxConcurrent, Duration maxWait, MeterRegistry meters) {
        permits = new Semaphore(maxConcurrent, true);
        this.maxWait = maxWait;
        this.meters = meters;
    }

    /** @throws NgnProException whenever the call has no result */
    @Nullable
    Object call(String port, String operation, Callable<@Nullable Object> call) {
        awaitTurn(operation);
        var sample = Timer.start(meters);
        var outcome = "success";
        try {
            return call.call();
        } catch (NgnProException e) {
            outcome = outcome(e);
            throw e;
        } catch (Exception e) {
            var failure = failure(operation, e);
            outcome = outcome(failure);
            throw failure;
        } finally {
            permits.release();
            sample.stop(meters.timer("ngnpro.calls", "port", port, "operation", operation, "outcome", outcome));
        }
    }

    private static String outcome(NgnProException failure) {
        return failure instanceof NgnProException.Fault ? "fault" : "unavailable";
    }

    private void awaitTurn(String operation) {
        try {
            if (!permits.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NgnProException.Unavailable("too many calls are waiting for " + operation, null, true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NgnProException.Unavailable("interrupted before " + operation, e, true);
        }
    }

    private static NgnProException failure(String operation, Exception failure) {
        Throwable root = failure;
        boolean neverSent = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SoapFormatException unsendable) {
                return new NgnProException.Fault(
                        FaultCode.INVALID_VALUE.code(), String.valueOf(unsendable.getMessage()));
            }
            root = cause;
            neverSent |= isBeforeSending(cause);
        }
        return new NgnProException.Unavailable(
                "no usable answer to " + operation + ": " + root.getClass().getSimpleName() + " " + root.getMessage(),
                failure,
                neverSent);
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
