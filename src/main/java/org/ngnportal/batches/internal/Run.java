package org.ngnportal.batches.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.internal.Attempts.Event;
import org.ngnportal.batches.internal.Way.Came;
import org.ngnportal.tenancy.LogContext;

/**
 * Works on one batch until there is nothing more to do, or it is to be done later or by somebody else. One thread stores:
 * each transaction takes what has ended since the last one and the rows that are next. Others, as many as rows may be under
 * way, ask the platform, and never wait for a transaction as long as rows are ready.
 */
final class Run<T> {

    private static final long BEAT = TimeUnit.SECONDS.toNanos(1);
    private static final long LEASE = TimeUnit.SECONDS.toNanos(8);
    private static final long SLICE = TimeUnit.SECONDS.toNanos(30);
    private static final Duration WORTH_WAITING = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int AT_ONCE = 250;
    private static final int LITTLE = 200;
    private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LINGER_FOR_MEMORY = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int TRIES_OF_A_FAILURE = 5;
    private static final int TRIES_WITHOUT_ANSWER = 10;

    private final Batch batch;
    private final Way<T> way;
    private final Session session;
    private final Storing<T> storing;
    private final Seats seats;
    private final BatchSettings settings;
    private final InstantSource clock;
    private final BooleanSupplier shuttingDown;

    private final Gate gate;
    private final Attempts<T> attempts;
    private final Queue<Piece<T>> ready = new ConcurrentLinkedDeque<>();
    private final LinkedBlockingQueue<Event<T>> events = new LinkedBlockingQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private volatile boolean leaving;
    private volatile long storedAt = System.nanoTime();

    private final PriorityQueue<Delayed<T>> delayed = new PriorityQueue<>(Comparator.comparing(Delayed::at));
    private final long begunAt = System.nanoTime();
    private Storing.Portion<T> portion = new Storing.Portion<>();
    private boolean exhausted;

    private record Delayed<T>(Piece<T> piece, Instant at) {}

    Run(
            Batch batch,
            Way<T> way,
            Session session,
            Storing<T> storing,
            Seats seats,
            BatchSettings settings,
            InstantSource clock,
            BooleanSupplier shuttingDown) {
        this.batch = batch;
        this.way = way;
        this.session = session;
        this.storing = storing;
        this.seats = seats;
        this.settings = settings;
        this.clock = clock;
        this.shuttingDown = shuttingDown;
        gate = new Gate(settings, clock, batch.waiting(), batch.waitAttempts());
        attempts = new Attempts<>(way, session, events::add);
        // a cancelled one begins nothing more
        exhausted = !batch.state().isActive();
    }

    /** Returns when to go on; empty when there is nothing more to do, or somebody else does it. */
    Optional<Instant> go() {
        Optional<Instant> next = Optional.empty();
        try {
            takeLeftOvers();
            while (!leaving) {
                store(true);
                startWorkers();
                if (leaving) {
                    break;
                }
                if (isDone()) {
                    if (storing.finish()) {
                        return Optional.empty();
                    }
                    next = Optional.of(clock.instant().plus(AGAIN));
                    break;
                }
                next = laterRatherThanNow();
                if (next.isPresent()) {
                    break;
                }
                collect(pause());
            }
            leaving = true;
            drain();
            storing.leave(List.copyOf(ready));
            return next;
        } catch (Storing.FencedException e) {
            return Optional.empty();
        } finally {
            leaving = true;
            attempts.over();
            failKeeping();
            awaitWorkers();
        }
    }

    private void takeLeftOvers() {
        int last = Integer.MIN_VALUE;
        List<Piece<T>> some;
        do {
            some = way.leftOver(last, AT_ONCE);
            var again = new ArrayList<Piece<T>>();
            for (var piece : some) {
                last = piece.number();
                if (piece.isUnsent() && batch.state() == BatchState.CANCELLED) {
                    portion.ended().add(new Came<>(piece, RowResult.refused(RowWords.NONE), true));
                } else {
                    again.add(piece);
                }
            }
            storing.takenAgain(again);
            ready.addAll(again);
        } while (!some.isEmpty());
    }

    private boolean isDone() {
        return exhausted
                && workers.get() == 0
                && events.isEmpty()
                && ready.isEmpty()
                && delayed.isEmpty()
                && portion.isEmpty();
    }

    /** Leaves its place to others when it would only wait, or has had its time while they wait. */
    private Optional<Instant> laterRatherThanNow() {
        var now = clock.instant();
        if (!gate.isOpen()
                && workers.get() == 0
                && events.isEmpty()
                && gate.next().isAfter(now.plus(WORTH_WAITING))) {
            return Optional.of(gate.next());
        }
        boolean over = shuttingDown.getAsBoolean() || (System.nanoTime() - begunAt > SLICE && seats.areContested());
        return over ? Optional.of(now) : Optional.empty();
    }

    private void store(boolean more) {
        boolean take = more
                && !exhausted
                && !leaving
                && ready.size() <= LITTLE
                && (gate.isOpen() || (ready.isEmpty() && delayed.isEmpty() && workers.get() == 0));
        if (!take && portion.isEmpty() && !gate.hasChanged() && System.nanoTime() - storedAt < BEAT) {
            return;
        }
        if (gate.hasChanged()) {
            portion.waiting(gate.waiting(), gate.attempts());
            gate.told();
        }
        var stored = portion;
        portion = new Storing.Portion<>();
        try {
            var result = storing.store(stored, take ? AT_ONCE : 0);
            storedAt = System.nanoTime();
            stored.keeping().forEach(keeping -> keeping.kept().complete(true));
            ready.addAll(result.begun());
            exhausted |= take && result.begun().isEmpty();
            leaving |= !result.goesOn();
        } finally {
            stored.keeping().forEach(keeping -> keeping.kept().complete(false));
        }
    }

    private void startWorkers() {
        var now = clock.instant();
        while (!delayed.isEmpty() && !delayed.peek().at().isAfter(now)) {
            ready.add(delayed.remove().piece());
        }
        if (gate.isOpen()) {
            int wanted = Math.min(seats.rowsOfOne() - workers.get(), ready.size());
            for (int i = 0; i < wanted; i++) {
                start(false);
            }
        } else if (workers.get() == 0 && events.isEmpty() && gate.probes()) {
            if (ready.isEmpty() && !delayed.isEmpty()) {
                ready.add(delayed.remove().piece());
            }
            if (ready.isEmpty()) {
                gate.probesNot();
            } else {
                start(true);
            }
        }
    }

    private void start(boolean probe) {
        workers.incrementAndGet();
        Thread.ofVirtual().name("batch").start(() -> {
            try (var lines = LogContext.of(session.actor())) {
                work(probe);
            } finally {
                workers.decrementAndGet();
            }
        });
    }

    private void work(boolean probe) {
        boolean more = true;
        while (more) {
            var piece = probe || mayTake() ? ready.poll() : null;
            if (piece == null) {
                return;
            }
            var event = attempts.at(piece);
            // after anything but an answer, the next is tried when it was thought about
            more = !probe && event instanceof Event.Answered<T>;
            events.add(event);
        }
    }

    /** Whoever has not stored for long may have been taken for dead, and somebody else may have taken over. */
    private boolean mayTake() {
        return !leaving && gate.isOpen() && System.nanoTime() - storedAt < LEASE;
    }

    private long pause() {
        long pause = BEAT;
        var now = clock.instant();
        if (!delayed.isEmpty()) {
            pause = Math.min(pause, Duration.between(now, delayed.peek().at()).toNanos());
        }
        if (!gate.isOpen() && gate.next().isAfter(now)) {
            pause = Math.min(pause, Duration.between(now, gate.next()).toNanos());
        }
        return Math.max(TimeUnit.MILLISECONDS.toNanos(1), pause);
    }

    private void collect(long pause) {
        var event = poll(pause);
        long until = System.nanoTime() + LINGER;
        while (event != null) {
            handle(event);
            if (portion.keeping().size() == 1 && event instanceof Event.Keeping<T>) {
                // somebody waits for it to go on
                until = Math.min(until, System.nanoTime() + LINGER_FOR_MEMORY);
            }
            long left = until - System.nanoTime();
            boolean hurry = portion.size() >= AT_ONCE || workers.get() == 0;
            event = hurry || left <= 0 ? events.poll() : poll(left);
            if (portion.size() >= 2 * AT_ONCE && event != null) {
                handle(event);
                return;
            }
        }
    }

    private @Nullable Event<T> poll(long nanos) {
        try {
            return events.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // the scheduler stops: what is under way ends, and is stored
            leaving = true;
            return null;
        }
    }

    private void handle(Event<T> event) {
        switch (event) {
            case Event.Answered<T>(var piece, var result) -> {
                gate.answered();
                if (result.kind() == RowResult.Kind.LATER) {
                    piece.sent();
                    piece.tried();
                    delay(piece);
                } else {
                    portion.ended().add(new Came<>(piece, result, false));
                }
            }
            case Event.Unanswered<T> unanswered -> unanswered(unanswered);
            case Event.Stopped<T>(var piece, var reason, var text) -> {
                piece.sent();
                if (batch.state() == BatchState.CANCELLED) {
                    portion.ended().add(new Came<>(piece, uncertain(), false));
                } else {
                    portion.stop(new Stop(reason, text));
                }
            }
            case Event.Keeping<T> keeping -> portion.keeping().add(keeping);
            case Event.Left<T>(var piece) -> piece.sent();
        }
    }

    private void unanswered(Event.Unanswered<T> event) {
        var piece = event.piece();
        if (event.ofTheRowAlone()) {
            piece.failed();
            gate.answered();
        } else {
            gate.failed(event.reason(), event.neverSent());
        }
        if (!event.untouched()) {
            piece.sent();
            piece.tried();
            portion.tried().add(piece);
        }
        boolean enough = event.ofTheRowAlone()
                ? piece.failures() >= TRIES_OF_A_FAILURE
                : piece.attempts() >= TRIES_WITHOUT_ANSWER
                        && clock.instant().isAfter(piece.askedAt().plus(settings.giveUpAfter()));
        if (enough) {
            portion.ended().add(new Came<>(piece, uncertain(), false));
        } else {
            delay(piece);
        }
    }

    private static RowResult uncertain() {
        return RowResult.uncertain(RowWords.of("batches.row.no-answer"));
    }

    private void delay(Piece<T> piece) {
        delayed.add(new Delayed<>(piece, clock.instant().plus(settings.retryAfter(piece.attempts()))));
    }

    /** What is under way ends first. */
    private void drain() {
        while (workers.get() > 0 || !events.isEmpty()) {
            collect(TimeUnit.MILLISECONDS.toNanos(50));
            store(false);
        }
        store(false);
        if (!portion.isEmpty()) {
            store(false);
        }
    }

    private void failKeeping() {
        for (var event = events.poll(); event != null; event = events.poll()) {
            if (event instanceof Event.Keeping<T> keeping) {
                keeping.kept().complete(false);
            }
        }
    }

    /** Nobody else is to begin while a request of this one is on its way. */
    private void awaitWorkers() {
        while (workers.get() > 0) {
            poll(TimeUnit.MILLISECONDS.toNanos(20));
            failKeeping();
        }
    }
}
