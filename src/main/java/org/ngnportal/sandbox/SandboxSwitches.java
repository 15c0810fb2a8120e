package org.ngnportal.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.sandbox.platform.PasswordMode;

/**
 * Makes the sandbox behave like a platform on a bad day, for tests and demonstrations. Operations are named as in {@link
 * SandboxCall}; {@link #ANY} is every one. All switches may be turned at any time by any thread.
 */
public final class SandboxSwitches {

    /** Every operation. */
    public static final String ANY = "*";

    private final PasswordMode passwordMode;
    private final HttpEndpoint endpoint;
    private final SandboxClock clock;
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final Map<String, Queue<NgnProException.Fault>> faults = new ConcurrentHashMap<>();
    private final Queue<String> lostAnswers = new ConcurrentLinkedQueue<>();
    private final List<Listener> before = new CopyOnWriteArrayList<>();
    private final List<Listener> after = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable CountDownLatch> hanging = new AtomicReference<>();

    SandboxSwitches(PasswordMode passwordMode, HttpEndpoint endpoint, SandboxClock clock) {
        this.passwordMode = passwordMode;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    private record Listener(String operation, Consumer<SandboxCall> action) {}

    /** Takes a listener away again. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets calls of the operation wait before they are carried out; zero ends it. */
    public void delay(String operation, Duration latency) {
        delays.put(operation, latency);
    }

    /** Refuses the next call of the operation with a fault; may be used several times to refuse several calls. */
    public void failNext(String operation, int code, String text) {
        faults.computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>())
                .add(new NgnProException.Fault(code, text));
    }

    /** As {@link #failNext(String, int, String)}. */
    public void failNext(String operation, FaultCode code) {
        failNext(operation, code.code(), "switched to fail");
    }

    /** Carries the next call of the operation out, but breaks the connection instead of answering. */
    public void loseNextAnswer(String operation) {
        lostAnswers.add(operation);
    }

    /** Calls the action whenever a call of the operation has arrived and before it is carried out. */
    public Registration before(String operation, Consumer<SandboxCall> action) {
        return register(before, new Listener(operation, action));
    }

    /** Calls the action whenever a call of the operation was carried out for good and before it is answered. */
    public Registration after(String operation, Consumer<SandboxCall> action) {
        return register(after, new Listener(operation, action));
    }

    /** From now on connections are refused. */
    public void refuse() {
        endpoint.pause();
    }

    /** From now on connections are accepted and requests never carried out or answered. */
    public void hang() {
        hanging.compareAndSet(null, new CountDownLatch(1));
    }

    /** Ends {@link #refuse} and {@link #hang}; requests that hung are dropped. */
    public void recover() {
        var latch = hanging.getAndSet(null);
        if (latch != null) {
            latch.countDown();
        }
        endpoint.resume();
    }

    /** Whether passwords set from now on are kept in clear, where the reseller has no setting of its own. */
    public void storeClearTextPasswords(boolean clear) {
        passwordMode.keepClearText(clear);
    }

    /** From now on the platform's clock shows this moment, and does not go on by itself. */
    public void stopTime(Instant moment) {
        clock.stop(moment);
    }

    /** Turns the platform's clock forward, whether it goes or is stopped. */
    public void passTime(Duration time) {
        clock.pass(time);
    }

    /** Ends delays, faults still to come, lost answers, listeners and downtime. */
    public void reset() {
        delays.clear();
        faults.clear();
        lostAnswers.clear();
        before.clear();
        after.clear();
        recover();
    }

    /** Waits while the sandbox hangs; whether it did. */
    boolean hung() throws InterruptedException {
        var latch = hanging.get();
        if (latch == null) {
            return false;
        }
        latch.await();
        return true;
    }

    /** What happens before a call is carried out. */
    void enter(SandboxCall call) throws InterruptedException {
        var latency = delays.getOrDefault(call.operation(), delays.getOrDefault(ANY, Duration.ZERO));
        if (latency.isPositive()) {
            new CountDownLatch(1).await(latency.toNanos(), TimeUnit.NANOSECONDS);
        }
        notify(before, call);
        var fault = nextFault(call.operation()).or(() -> nextFault(ANY));
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /** What happens once a call was carried out; whether it may be answered. */
    boolean leave(SandboxCall call) {
        notify(after, call);
        return !lostAnswers.remove(call.operation()) && !lostAnswers.remove(ANY);
    }

    private Optional<NgnProException.Fault> nextFault(String operation) {
        return Optional.ofNullable(faults.get(operation)).map(Queue::poll);
    }

    private static void notify(List<Listener> listeners, SandboxCall call) {
        for (var listener : listeners) {
            if (listener.operation().equals(ANY) || listener.operation().equals(call.operation())) {
                listener.action().accept(call);
            }
        }
    }

    private static Registration register(List<Listener> listeners, Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
