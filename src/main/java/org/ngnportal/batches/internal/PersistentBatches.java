package org.ngnportal.batches.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.BatchStateException;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowId;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Batches in the portal's database, worked on by {@link BatchJob}. */
@Service
class PersistentBatches implements Batches {

    private static final int LONGEST_NAME = 200;

    private final BatchTable batches;
    private final BatchFinder finder;
    private final RowTable rows;
    private final RowFinder rowFinder;
    private final Sealing sealing;
    private final Works works;
    private final BatchJob.Starter job;
    private final Journal journal;
    private final NgnPro ngnPro;
    private final TransactionOperations transaction;

    PersistentBatches(
            BatchTable batches,
            BatchFinder finder,
            RowTable rows,
            RowFinder rowFinder,
            Sealing sealing,
            Works works,
            BatchJob.Starter job,
            Journal journal,
            NgnPro ngnPro,
            TransactionOperations transaction) {
        this.batches = batches;
        this.finder = finder;
        this.rows = rows;
        this.rowFinder = rowFinder;
        this.sealing = sealing;
        this.works = works;
        this.job = job;
        this.journal = journal;
        this.ngnPro = ngnPro;
        this.transaction = transaction;
    }

    @Override
    public BatchId open(Actor actor, NewBatch wanted) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        works.get(wanted.kind()).require(actor, wanted.options());
        if (BatchTable.json(wanted.options()).length() > BatchTable.LONGEST_OPTIONS) {
            throw new IllegalArgumentException("the options of a batch are too long");
        }
        var id = BatchId.random();
        var batch = new Batch(
                id,
                wanted.kind(),
                Fit.text(wanted.title().strip(), NewBatch.LONGEST_TITLE),
                wanted.options(),
                actor.tenant(),
                actor.reseller(),
                actor.user().toString(),
                startedBy(actor),
                BatchState.PREPARING,
                false,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                0,
                Map.of(),
                0,
                0,
                null,
                null,
                0,
                0,
                null);
        batches.insert(batch, sealing.actor(id, actor));
        return id;
    }

    private static String startedBy(Actor actor) {
        var who = Fit.text(actor.responsible().displayName(), LONGEST_NAME);
        return actor instanceof Actor.Impersonation ? who + " / " + Fit.text(actor.displayName(), LONGEST_NAME) : who;
    }

    @Override
    public void append(Actor actor, BatchId id, List<NewRow> added) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        var sealed = added.stream()
                .map(row -> new RowTable.Added(
                        row.number(), RowId.random(), row.subject(), sealing.order(id, row.number(), row.order())))
                .toList();
        transaction.executeWithoutResult(status -> {
            var batch = locked(actor, id);
            if (batch.state() != BatchState.PREPARING) {
                throw new BatchStateException("rows are added before a batch is started");
            }
            if (!sealed.isEmpty()) {
                batches.added(id, rows.add(id, sealed));
            }
        });
    }

    @Override
    public void start(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        var batch = seen(actor, id);
        works.get(batch.kind()).require(actor, batch.options());
        if (batch.state() != BatchState.PREPARING) {
            return;
        }
        journal.during(
                actor,
                deed(Actions.BATCH_START, batch, FieldChange.to("count", batch.total())),
                () -> transaction.executeWithoutResult(status -> {
                    var now = locked(actor, id);
                    if (now.state() == BatchState.PREPARING && now.total() == 0) {
                        batches.end(id, BatchState.DONE);
                    } else if (now.state() == BatchState.PREPARING) {
                        move(now, BatchState.RUNNING, sealing.actor(id, actor));
                    }
                }));
    }

    @Override
    public void pause(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.CHANGE);
        var batch = seen(actor, id);
        if (!batch.state().isActive()) {
            return;
        }
        journal.during(
                actor,
                deed(Actions.BATCH_PAUSE, batch),
                () -> transaction.executeWithoutResult(status -> {
                    var now = locked(actor, id);
                    if (now.state().isActive()) {
                        batches.become(
                                id, BatchState.PAUSED, now.run(), new Stop(StopReason.PERSON, startedBy(actor)), null);
                    }
                }));
    }

    @Override
    public void resume(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.CHANGE);
        var batch = seen(actor, id);
        if (batch.state() != BatchState.PAUSED) {
            return;
        }
        var acting = acting(actor, batch);
        works.get(batch.kind()).require(acting, batch.options());
        journal.during(
                acting,
                deed(Actions.BATCH_RESUME, batch),
                () -> transaction.executeWithoutResult(status -> {
                    var now = locked(actor, id);
                    if (now.state() == BatchState.PAUSED) {
                        move(now, now.undoing() ? BatchState.UNDOING : BatchState.RUNNING, sealing.actor(id, acting));
                    }
                }));
    }

    @Override
    public void cancel(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.CHANGE);
        var batch = seen(actor, id);
        if (!isToBeCancelled(batch)) {
            return;
        }
        boolean own = actor.tenant().equals(batch.tenant());
        journal.during(
                actor,
                deed(Actions.BATCH_CANCEL, batch),
                () -> transaction.executeWithoutResult(status -> {
                    var now = locked(actor, id);
                    if (isToBeCancelled(now)) {
                        move(now, BatchState.CANCELLED, own ? sealing.actor(id, actor) : null);
                    }
                }));
    }

    private static boolean isToBeCancelled(Batch batch) {
        return !batch.undoing() && (batch.state() == BatchState.RUNNING || batch.state() == BatchState.PAUSED);
    }

    @Override
    public void undo(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.DELETE);
        var batch = seen(actor, id);
        var work = works.get(batch.kind());
        requireUndoable(batch, work);
        var acting = acting(actor, batch);
        work.require(acting, batch.options());
        journal.during(
                acting,
                deed(Actions.BATCH_UNDO, batch, FieldChange.to("count", batch.undoable())),
                () -> transaction.executeWithoutResult(status -> {
                    var now = locked(actor, id);
                    requireUndoable(now, work);
                    move(now, BatchState.UNDOING, sealing.actor(id, acting));
                }));
    }

    private static void requireUndoable(Batch batch, BatchWork<?> work) {
        if (!batch.progress(work.canUndo()).canUndo()) {
            throw new BatchStateException("there is nothing that can be undone now");
        }
    }

    @Override
    public void discard(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.CREATE);
        transaction.executeWithoutResult(status -> {
            if (locked(actor, id).state() == BatchState.PREPARING) {
                while (rows.remove(id, 1000) > 0) {
                    // some at a time
                }
                batches.delete(id);
            }
        });
    }

    private void move(Batch batch, BatchState state, byte @Nullable [] actor) {
        batches.become(batch.id(), state, batch.run() + 1, null, actor);
        job.start(batch.id(), batch.run() + 1);
    }

    @Override
    public Optional<BatchProgress> progress(Actor actor, BatchId id) {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        return batches.find(id).filter(batch -> batch.isSeenBy(actor)).map(this::progress);
    }

    private BatchProgress progress(Batch batch) {
        return batch.progress(works.find(batch.kind()).map(BatchWork::canUndo).orElse(false));
    }

    @Override
    public List<BatchProgress> recent(Actor actor, BatchFilter filter, int offset, int limit) {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        return finder.find(actor, filter, offset, limit).stream()
                .map(this::progress)
                .toList();
    }

    @Override
    public int count(Actor actor, BatchFilter filter) {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        return finder.count(actor, filter);
    }

    @Override
    public List<BatchRow> rows(Actor actor, BatchId id, RowFilter filter, int offset, int limit) {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        seen(actor, id);
        return rowFinder.find(id, filter, offset, limit);
    }

    @Override
    public int count(Actor actor, BatchId id, RowFilter filter) {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        seen(actor, id);
        return rowFinder.count(id, filter);
    }

    @Override
    public void report(Actor actor, BatchId id, Writer to) throws IOException {
        Rights.require(actor, Area.BATCHES, Action.SEE);
        seen(actor, id);
        new ResultFile(rowFinder).write(id, to);
    }

    /** The actor himself for his own tenant's; for one below him, the actor as that one. */
    private Actor acting(Actor actor, Batch batch) {
        if (actor.tenant().equals(batch.tenant())) {
            return actor;
        }
        Rights.require(actor, Area.CUSTOMERS, Action.IMPERSONATE);
        var customer = ngnPro.customerBelow(actor, batch.tenant())
                .orElseThrow(() -> new DeniedException("no such customer: " + batch.tenant()));
        return new Actor.Impersonation(actor, customer, true, Term.UNLIMITED);
    }

    private Batch seen(Actor actor, BatchId id) {
        return visible(actor, batches.find(id));
    }

    private Batch locked(Actor actor, BatchId id) {
        return visible(actor, batches.lock(id));
    }

    private static Batch visible(Actor actor, Optional<Batch> batch) {
        return batch.filter(one -> one.isSeenBy(actor)).orElseThrow(() -> new DeniedException("no such batch"));
    }

    private static Deed deed(String action, Batch batch, FieldChange... fields) {
        return Deed.of(action, Subject.batch(batch.title()), fields).ownedBy(batch.tenant(), batch.reseller());
    }
}
