package org.ngnportal.ngnpro.cxf;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Counts, times and logs calls. Each has an id, which its log lines carry in the context {@code ngnpro.call} beside
 * whatever the caller has there. Neither arguments nor results are ever logged: they hold passwords.
 */
final class CallLog {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);
    private static final String ID = "ngnpro.call";
    private static final String NO_FAULT = "none";
    private static final String UNKNOWN_FAULT = "other";

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /** What calls are counted by. */
    private record Kind(String port, String operation, String outcome, String fault) {}

    /** @param meters gets the timer {@code ngnpro.calls} by port, operation, outcome and fault code */
    CallLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Runs a call and makes its failure one of ours. */
    @Nullable
    Object watch(String port, String operation, Callable<@Nullable Object> call) {
        var outer = MDC.get(ID);
        MDC.put(ID, Integer.toHexString(ThreadLocalRandom.current().nextInt() | Integer.MIN_VALUE));
        long start = System.nanoTime();
        try {
            var result = call.call();
            note(new Kind(port, operation, "success", NO_FAULT), start, null);
            return result;
        } catch (Exception e) {
            var failure = Failures.of(operation, e);
            note(kind(port, operation, failure), start, failure);
            throw failure;
        } finally {
            if (outer == null) {
                MDC.remove(ID);
            } else {
                MDC.put(ID, outer);
            }
        }
    }

    /** Notes a call that was not even tried. */
    NgnProException.Unavailable rejected(String port, String operation, NgnProException.Unavailable failure) {
        log.debug("{}.{} rejected: {}", port, operation, failure.getMessage());
        timer(new Kind(port, operation, "rejected", NO_FAULT)).record(0, TimeUnit.NANOSECONDS);
        return failure;
    }

    private void note(Kind kind, long start, @Nullable NgnProException failure) {
        long nanos = System.nanoTime() - start;
        timer(kind).record(nanos, TimeUnit.NANOSECONDS);
        if (failure instanceof NgnProException.Unavailable) {
            log.warn(
                    "Call {} {}.{} unavailable after {} ms: {}",
                    MDC.get(ID),
                    kind.port(),
                    kind.operation(),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    failure.getMessage());
        } else if (log.isDebugEnabled()) {
            log.debug(
                    "Call {} {}.{} {} after {} ms",
                    MDC.get(ID),
                    kind.port(),
                    kind.operation(),
                    failure == null ? kind.outcome() : kind.outcome() + " " + kind.fault(),
                    TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }

    private static Kind kind(String port, String operation, NgnProException failure) {
        return switch (failure) {
            case NgnProException.Fault fault -> new Kind(port, operation, "fault", code(fault));
            case NgnProException.Unavailable gone -> new Kind(port, operation, "unavailable", NO_FAULT);
        };
    }

    /** A server that makes codes up must not make up meters. */
    private static String code(NgnProException.Fault fault) {
        return fault.code() == 0 || FaultCode.of(fault.code()).isPresent()
                ? Integer.toString(fault.code())
                : UNKNOWN_FAULT;
    }

    private Timer timer(Kind kind) {
        return timers.computeIfAbsent(
                kind,
                made -> meters.timer(
                        "ngnpro.calls",
                        "port",
                        made.port(),
                        "operation",
                        made.operation(),
                        "outcome",
                        made.outcome(),
                        "fault",
                        made.fault()));
    }
}
