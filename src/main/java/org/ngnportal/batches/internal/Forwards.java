package org.ngnportal.batches.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.journal.Deed;
import org.ngnportal.tenancy.Actor;

/** Rows are carried out. */
final class Forwards<T> implements Way<T> {

    private final Batch batch;
    private final BatchWork<T> work;
    private final Actor actor;
    private final RowTable rows;
    private final Sealing sealing;
    private final InstantSource clock;
    private int cursor = Integer.MIN_VALUE;

    Forwards(Batch batch, BatchWork<T> work, Actor actor, RowTable rows, Sealing sealing, InstantSource clock) {
        this.batch = batch;
        this.work = work;
        this.actor = actor;
        this.rows = rows;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public RowState underWay() {
        return RowState.ASKED;
    }

    @Override
    public RowState after(Came<T> came) {
        if (came.cancelled()) {
            return RowState.CANCELLED;
        }
        return switch (came.result().kind()) {
            case DONE -> RowState.DONE;
            case UNCHANGED -> RowState.UNCHANGED;
            case REFUSED -> RowState.REFUSED;
            case UNCERTAIN -> RowState.UNCERTAIN;
            case LATER -> RowState.ASKED;
        };
    }

    @Override
    public List<Piece<T>> next(int limit) {
        var next = rows.waiting(batch.id(), cursor, limit).stream()
                .map(row -> piece(row, RowState.WAITING, false))
                .toList();
        if (!next.isEmpty()) {
            cursor = next.getLast().number();
        }
        return next;
    }

    @Override
    public List<Piece<T>> leftOver(int after, int limit) {
        return rows.underWay(batch.id(), RowState.ASKED, after, limit).stream()
                .map(row -> piece(row, RowState.ASKED, true))
                .toList();
    }

    private Piece<T> piece(RowTable.Taken row, RowState from, boolean begun) {
        var order = sealing.order(batch.id(), row.number(), Objects.requireNonNull(row.order()), work.order());
        byte @Nullable [] memory = row.memory();
        return new Piece<>(
                row,
                order,
                memory == null ? null : sealing.memory(batch.id(), row.number(), memory),
                from,
                begun,
                clock.instant());
    }

    @Override
    public void begin(List<Piece<T>> pieces) {
        work.begin(actor, pieces.stream().map(this::row).toList());
    }

    @Override
    public Deed deed(Piece<T> piece) {
        return work.deed(row(piece));
    }

    @Override
    public RowResult act(Piece<T> piece, Memory memory, Session session) {
        return work.carryOut(row(piece, memory), session);
    }

    @Override
    public void settle(List<Came<T>> ended) {
        work.settled(
                actor,
                ended.stream()
                        .map(came -> new Settled<>(row(came.piece()), came.result(), came.cancelled()))
                        .toList());
    }

    @Override
    public int undoable(Came<T> came) {
        return remembered(came) == null ? 0 : 1;
    }

    @Override
    public byte @Nullable [] remembered(Came<T> came) {
        var kind = came.result().kind();
        if (came.cancelled() || !work.canUndo() || (kind != RowResult.Kind.DONE && kind != RowResult.Kind.UNCERTAIN)) {
            return null;
        }
        var told = came.result().memory();
        var memory = told == null ? came.piece().memory() : told;
        return memory == null ? null : sealing.memory(batch.id(), came.piece().number(), memory);
    }

    private Row<T> row(Piece<T> piece) {
        return row(piece, PieceMemory.readOnly(piece));
    }

    private Row<T> row(Piece<T> piece, Memory memory) {
        return new Row<>(
                batch.id(),
                piece.id(),
                piece.number(),
                piece.subject(),
                Objects.requireNonNull(piece.order()),
                piece.again(),
                piece.askedAt(),
                batch.options(),
                memory);
    }

    /** For the log. */
    @Override
    public String toString() {
        return batch.kind() + " " + batch.id();
    }
}
