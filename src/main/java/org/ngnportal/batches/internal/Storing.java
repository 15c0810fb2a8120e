package org.ngnportal.batches.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchProgress.Waiting;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.internal.Attempts.Event;
import org.ngnportal.batches.internal.Way.Came;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Outcome;
import org.ngnportal.tenancy.Actor;
import org.springframework.transaction.support.TransactionOperations;

/** The transactions of a run. Each first makes sure that the batch is still the run's own. */
final class Storing<T> {

    private static final double ONE_SECOND = 1e9;

    private final Batch batch;
    private final UUID runner;
    private final Actor actor;
    private final Way<T> way;
    private final BatchTable batches;
    private final RowTable rows;
    private final Sealing sealing;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    private double rate;
    private long measuredAt = System.nanoTime();
    private int endedSince;

    Storing(
            Batch batch,
            UUID runner,
            Actor actor,
            Way<T> way,
            BatchTable batches,
            RowTable rows,
            Sealing sealing,
            Journal journal,
            TransactionOperations transaction,
            InstantSource clock) {
        this.batch = batch;
        this.runner = runner;
        this.actor = actor;
        this.way = way;
        this.batches = batches;
        this.rows = rows;
        this.sealing = sealing;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        rate = batch.rate();
    }

    /** Somebody else has taken the batch over. */
    static final class FencedException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /** What is to be stored together. */
    static final class Portion<T> {

        private final List<Came<T>> ended = new ArrayList<>();
        private final List<Event.Keeping<T>> keeping = new ArrayList<>();
        private final List<Piece<T>> tried = new ArrayList<>();
        private @Nullable Stop stop;
        private boolean waitingChanged;
        private @Nullable Waiting waiting;
        private int waitAttempts;

        List<Came<T>> ended() {
            return ended;
        }

        List<Event.Keeping<T>> keeping() {
            return keeping;
        }

        List<Piece<T>> tried() {
            return tried;
        }

        void stop(Stop first) {
            if (stop == null) {
                stop = first;
            }
        }

        void waiting(@Nullable Waiting now, int attempts) {
            waitingChanged = true;
            waiting = now;
            waitAttempts = attempts;
        }

        int size() {
            return ended.size() + keeping.size() + tried.size();
        }

        boolean isEmpty() {
            return size() == 0 && stop == null && !waitingChanged;
        }
    }

    /**
     * What a transaction found.
     *
     * @param begun rows that may be asked for now
     * @param goesOn whether the run is to go on
     */
    record Stored<T>(List<Piece<T>> begun, boolean goesOn) {}

    /** Stores a portion, and takes the next rows. */
    Stored<T> store(Portion<T> portion, int next) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = own();
            boolean goesOn = isWanted(now);
            var tally = new Tally();
            var moment = clock.instant();
            storeEnded(portion.ended, tally, moment);
            rows.kept(batch.id(), kept(portion.keeping));
            rows.tried(
                    batch.id(),
                    portion.tried.stream()
                            .map(piece -> new RowTable.Tried(piece.number(), piece.attempts()))
                            .toList());
            if (portion.waitingChanged && goesOn) {
                batches.waiting(batch.id(), portion.waiting, portion.waitAttempts);
            }
            if (portion.stop != null && goesOn) {
                batches.become(batch.id(), BatchState.PAUSED, now.run(), portion.stop, null);
                goesOn = false;
            }
            var begun = goesOn && next > 0 ? begin(next, tally, moment) : List.<Piece<T>>of();
            journal.end(outcomes(portion.ended));
            batches.beat(batch.id(), tally, measure(portion.ended.size()));
            portion.keeping.forEach(keeping -> keeping.piece().keep(keeping.json()));
            return new Stored<>(begun, goesOn);
        }));
    }

    private List<Piece<T>> begin(int limit, Tally tally, Instant moment) {
        var begun = way.next(limit);
        if (begun.isEmpty()) {
            return begun;
        }
        way.begin(begun);
        var numbers = journal.begin(actor, begun.stream().map(way::deed).toList());
        var asked = new ArrayList<RowTable.Asked>(begun.size());
        for (int i = 0; i < begun.size(); i++) {
            begun.get(i).journal(numbers.get(i));
            asked.add(new RowTable.Asked(begun.get(i).number(), numbers.get(i)));
            tally.moved(begun.get(i).from(), way.underWay(), 1);
        }
        rows.asked(batch.id(), way.underWay(), asked, moment);
        return begun;
    }

    private void storeEnded(List<Came<T>> ended, Tally tally, Instant moment) {
        if (ended.isEmpty()) {
            return;
        }
        var stored = new ArrayList<RowTable.Ended>(ended.size());
        for (var came : ended) {
            var state = way.after(came);
            var told = came.result().subject();
            var memory = way.remembered(came);
            stored.add(new RowTable.Ended(
                    came.piece().number(), state, told == null ? came.piece().subject() : told, came.result(), memory));
            tally.moved(way.underWay(), state, 1).undoable(way.undoable(came));
        }
        rows.ended(batch.id(), stored, moment);
        way.settle(ended);
    }

    private List<RowTable.Kept> kept(List<Event.Keeping<T>> keeping) {
        return keeping.stream()
                .map(one -> new RowTable.Kept(
                        one.piece().number(),
                        sealing.memory(batch.id(), one.piece().number(), one.json())))
                .toList();
    }

    private Map<Long, Outcome> outcomes(List<Came<T>> ended) {
        var outcomes = new HashMap<Long, Outcome>();
        for (var came : ended) {
            came.piece().journal().ifPresent(number -> outcomes.put(number, outcome(came)));
        }
        return outcomes;
    }

    private static Outcome outcome(Came<?> came) {
        var result = came.result();
        if (came.cancelled()) {
            return new Outcome.Refused(0, "cancelled");
        }
        return switch (result.kind()) {
            case DONE -> new Outcome.Done();
            case UNCHANGED -> new Outcome.Refused(0, "nothing to change");
            case REFUSED -> new Outcome.Refused(result.faultCode(), result.faultText());
            case UNCERTAIN, LATER -> new Outcome.Unknown();
        };
    }

    private double measure(int ended) {
        endedSince += ended;
        long now = System.nanoTime();
        double seconds = (now - measuredAt) / ONE_SECOND;
        if (seconds >= 1) {
            double lately = endedSince / seconds;
            rate = rate == 0 ? lately : 0.7 * rate + 0.3 * lately;
            endedSince = 0;
            measuredAt = now;
        }
        return rate;
    }

    /** They are going to be asked for, whoever began them. */
    void takenAgain(List<Piece<T>> pieces) {
        transaction.executeWithoutResult(status -> {
            own();
            rows.unsent(
                    batch.id(),
                    pieces.stream().filter(Piece::isUnsent).map(Piece::number).toList(),
                    false);
        });
    }

    /** Whether nothing is left, which is stored. */
    boolean finish() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = own();
            boolean left = now.undoing()
                    ? now.count(RowState.UNDOING) > 0
                    : now.count(RowState.WAITING) + now.count(RowState.ASKED) > 0;
            if (!isWanted(now) || left) {
                return false;
            }
            batches.end(
                    batch.id(),
                    switch (now.state()) {
                        case UNDOING -> BatchState.UNDONE;
                        case CANCELLED -> BatchState.CANCELLED;
                        default -> BatchState.DONE;
                    });
            batches.release(batch.id(), runner);
            return true;
        }));
    }

    /** Gives the batch back, with rows that were never asked for. */
    void leave(List<Piece<T>> ready) {
        transaction.executeWithoutResult(status -> {
            own();
            rows.unsent(
                    batch.id(),
                    ready.stream()
                            .filter(piece -> !piece.again())
                            .map(Piece::number)
                            .toList(),
                    true);
            batches.release(batch.id(), runner);
        });
    }

    private boolean isWanted(Batch now) {
        return now.run() == batch.run() && now.state() == batch.state();
    }

    private Batch own() {
        return batches.lock(batch.id())
                .filter(now -> runner.equals(now.runner()))
                .orElseThrow(FencedException::new);
    }
}
