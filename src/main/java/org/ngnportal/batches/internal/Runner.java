package org.ngnportal.batches.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.BatchProgress.Waiting;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.RowWords;
import org.ngnportal.journal.Journal;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.LogContext;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a batch for this node and works on it. */
@Component("batchRunner")
class Runner {

    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(1);
    private static final int PORTION = 1000;

    private final BatchTable batches;
    private final RowTable rows;
    private final Sealing sealing;
    private final Works works;
    private final Journal journal;
    private final NgnPro ngnPro;
    private final Seats seats;
    private final BatchSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock = InstantSource.system();

    Runner(
            BatchTable batches,
            RowTable rows,
            Sealing sealing,
            Works works,
            Journal journal,
            NgnPro ngnPro,
            Seats seats,
            BatchSettings settings,
            TransactionOperations transaction) {
        this.batches = batches;
        this.rows = rows;
        this.sealing = sealing;
        this.works = works;
        this.journal = journal;
        this.ngnPro = ngnPro;
        this.seats = seats;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Goes as far as it gets; returns when to go on, empty when there is nothing more to do. */
    Optional<Instant> run(BatchId id, int run, BooleanSupplier shuttingDown) {
        if (!seats.take()) {
            waitForOthers(id, run);
            return Optional.of(clock.instant().plus(WAIT_FOR_OTHERS));
        }
        try {
            var batch = batches.find(id).filter(found -> found.run() == run && found.isToBeWorkedOn());
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            var runner = UUID.randomUUID();
            if (!take(id, run, runner)) {
                return Optional.of(clock.instant().plus(WAIT_FOR_OTHERS));
            }
            try {
                return go(batches.find(id).orElseThrow(), runner, shuttingDown);
            } finally {
                transaction.executeWithoutResult(status -> batches.release(id, runner));
            }
        } finally {
            seats.leave();
        }
    }

    private void waitForOthers(BatchId id, int run) {
        transaction.executeWithoutResult(status -> batches.lock(id)
                .filter(batch -> batch.run() == run && batch.state().isActive() && batch.waiting() == null)
                .ifPresent(batch -> {
                    var now = clock.instant();
                    batches.waiting(id, new Waiting(WaitReason.OTHERS, now, now.plus(WAIT_FOR_OTHERS)), 0);
                }));
    }

    /** Whether the batch is this runner's from now on; not while another one lives. */
    private boolean take(BatchId id, int run, UUID runner) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var batch = batches.lock(id).filter(found -> found.run() == run);
            if (batch.isEmpty() || batches.isBeingRun(id)) {
                return false;
            }
            batches.take(id, runner);
            var waiting = batch.get().waiting();
            if (waiting != null && waiting.reason() == WaitReason.OTHERS) {
                batches.waiting(id, null, 0);
            }
            return true;
        }));
    }

    private Optional<Instant> go(Batch batch, UUID runner, BooleanSupplier shuttingDown) {
        if (batch.state() == BatchState.CANCELLED) {
            cancelWaiting(batch, runner);
        }
        Actor actor;
        try {
            var sealed = batches.actor(batch.id());
            if (sealed.isEmpty()) {
                return lost(batch, StopReason.KEY_LOST, "");
            }
            actor = sealing.actor(batch.id(), sealed.get());
        } catch (Vault.SealBrokenException e) {
            return lost(batch, StopReason.KEY_LOST, "");
        }
        var work = works.find(batch.kind());
        if (work.isEmpty()) {
            return lost(batch, StopReason.BROKEN, batch.kind());
        }
        try (var lines = LogContext.of(actor)) {
            if (batch.state() != BatchState.CANCELLED) {
                work.get().require(actor, batch.options());
            }
            return go(batch, runner, work.get(), actor, shuttingDown);
        } catch (DeniedException | NgnPro.ImpersonationEndedException e) {
            return lost(batch, StopReason.RIGHTS_LOST, "");
        } catch (Vault.SealBrokenException e) {
            return lost(batch, StopReason.KEY_LOST, "");
        }
    }

    private <T> Optional<Instant> go(
            Batch batch, UUID runner, BatchWork<T> work, Actor actor, BooleanSupplier shuttingDown) {
        Way<T> way = batch.undoing()
                ? new Back<>(batch, work, actor, rows, sealing, clock)
                : new Forwards<>(batch, work, actor, rows, sealing, clock);
        var session = new TurnSession(actor, ngnPro.as(actor), seats.turns());
        var storing = new Storing<>(batch, runner, actor, way, batches, rows, sealing, journal, transaction, clock);
        return new Run<>(batch, way, session, storing, seats, settings, clock, shuttingDown).go();
    }

    private void cancelWaiting(Batch batch, UUID runner) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                if (batches.lock(batch.id())
                        .filter(now -> runner.equals(now.runner()))
                        .isEmpty()) {
                    return false;
                }
                int cancelled = rows.cancel(batch.id(), PORTION, clock.instant());
                batches.beat(batch.id(), new Tally().moved(RowState.WAITING, RowState.CANCELLED, cancelled), 0);
                return cancelled > 0;
            }));
        }
    }

    /** Nobody can go on with it as it is; what was cancelled is over nevertheless. */
    private Optional<Instant> lost(Batch batch, StopReason reason, String text) {
        log.warn("Batch {} cannot go on: {}", batch.id(), reason);
        if (batch.state() == BatchState.CANCELLED) {
            forget(batch);
        } else {
            transaction.executeWithoutResult(status -> batches.lock(batch.id())
                    .filter(now -> now.run() == batch.run() && now.state().isActive())
                    .ifPresent(now ->
                            batches.become(batch.id(), BatchState.PAUSED, now.run(), new Stop(reason, text), null)));
        }
        return Optional.empty();
    }

    /** Rows under way of a cancelled batch that nobody can look after any more. */
    private void forget(Batch batch) {
        transaction.executeWithoutResult(status -> {
            var left = rows.underWay(batch.id(), RowState.ASKED, Integer.MIN_VALUE, Integer.MAX_VALUE);
            rows.ended(
                    batch.id(),
                    left.stream()
                            .map(row -> new RowTable.Ended(
                                    row.number(),
                                    RowState.UNCERTAIN,
                                    row.subject(),
                                    RowResult.uncertain(RowWords.of("batches.row.no-answer")),
                                    null))
                            .toList(),
                    clock.instant());
            batches.beat(batch.id(), new Tally().moved(RowState.ASKED, RowState.UNCERTAIN, left.size()), 0);
            batches.end(batch.id(), BatchState.CANCELLED);
        });
    }

    /** After the portal itself failed at it several times; whether there is nothing more to try. */
    boolean giveUp(BatchId id, int run) {
        batches.find(id)
                .filter(batch -> batch.run() == run && batch.isToBeWorkedOn())
                .ifPresent(batch -> lost(batch, StopReason.BROKEN, ""));
        return true;
    }
}
