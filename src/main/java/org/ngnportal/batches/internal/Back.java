package org.ngnportal.batches.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.journal.Deed;
import org.ngnportal.tenancy.Actor;

/** What rows did is taken back, the last first; then that of rows of which nobody knows. */
final class Back<T> implements Way<T> {

    private final Batch batch;
    private final BatchWork<T> work;
    private final Actor actor;
    private final RowTable rows;
    private final Sealing sealing;
    private final InstantSource clock;
    private RowState taking = RowState.DONE;
    private int cursor = Integer.MAX_VALUE;

    Back(Batch batch, BatchWork<T> work, Actor actor, RowTable rows, Sealing sealing, InstantSource clock) {
        this.batch = batch;
        this.work = work;
        this.actor = actor;
        this.rows = rows;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public RowState underWay() {
        return RowState.UNDOING;
    }

    @Override
    public RowState after(Came<T> came) {
        return switch (came.result().kind()) {
            case DONE, UNCHANGED -> RowState.UNDONE;
            case REFUSED, UNCERTAIN -> RowState.KEPT;
            case LATER -> RowState.UNDOING;
        };
    }

    @Override
    public List<Piece<T>> next(int limit) {
        var next = rows.undoable(batch.id(), taking, cursor, limit).stream()
                .map(row -> piece(row, taking, false))
                .toList();
        if (!next.isEmpty()) {
            cursor = next.getLast().number();
        } else if (taking == RowState.DONE) {
            taking = RowState.UNCERTAIN;
            cursor = Integer.MAX_VALUE;
            return next(limit);
        }
        return next;
    }

    @Override
    public List<Piece<T>> leftOver(int after, int limit) {
        return rows.underWay(batch.id(), RowState.UNDOING, after, limit).stream()
                .map(row -> piece(row, RowState.UNDOING, true))
                .toList();
    }

    private Piece<T> piece(RowTable.Taken row, RowState from, boolean begun) {
        var memory = sealing.memory(batch.id(), row.number(), Objects.requireNonNull(row.memory()));
        return new Piece<>(row, null, memory, from, begun, clock.instant());
    }

    @Override
    public void begin(List<Piece<T>> pieces) {
        // undoing needs nothing stored before
    }

    @Override
    public Deed deed(Piece<T> piece) {
        return work.deed(row(piece));
    }

    @Override
    public RowResult act(Piece<T> piece, Memory memory, Session session) {
        return work.undo(row(piece), session);
    }

    @Override
    public void settle(List<Came<T>> ended) {
        work.undone(
                actor,
                ended.stream()
                        .filter(came -> after(came) == RowState.UNDONE)
                        .map(came -> row(came.piece()))
                        .toList());
    }

    @Override
    public int undoable(Came<T> came) {
        return -1;
    }

    @Override
    public byte @Nullable [] remembered(Came<T> came) {
        return null;
    }

    private UndoneRow row(Piece<T> piece) {
        return new UndoneRow(
                batch.id(),
                piece.id(),
                piece.number(),
                piece.subject(),
                Objects.requireNonNull(piece.memory()),
                piece.again(),
                batch.options());
    }

    /** For the log. */
    @Override
    public String toString() {
        return batch.kind() + " " + batch.id();
    }
}
