package org.ngnportal.batches.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowState;

/**
 * A row in hand. Only one thread has it at a time.
 *
 * @param <T> what it asks for
 */
final class Piece<T> {

    private final RowTable.Taken row;
    private final @Nullable T order;
    private final RowState from;
    private final boolean begun;
    private Instant askedAt;
    private boolean again;
    private int attempts;
    private int failures;
    private @Nullable Long journal;
    private volatile @Nullable String memory;

    /**
     * @param order null for one that is undone
     * @param from its state when it was taken
     * @param begun whether it was taken before, by a run that ended before it did
     */
    Piece(RowTable.Taken row, @Nullable T order, @Nullable String memory, RowState from, boolean begun, Instant now) {
        this.row = row;
        this.order = order;
        this.memory = memory;
        this.from = from;
        this.begun = begun;
        var asked = row.askedAt();
        askedAt = asked == null ? now : asked;
        again = begun && !row.unsent();
        attempts = row.attempts();
        journal = begun ? row.journal() : null;
    }

    int number() {
        return row.number();
    }

    RowId id() {
        return row.id();
    }

    String subject() {
        return row.subject();
    }

    boolean isUnsent() {
        return begun && row.unsent();
    }

    @Nullable
    T order() {
        return order;
    }

    RowState from() {
        return from;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean again() {
        return again;
    }

    /** A request may have got through. */
    void sent() {
        again = true;
    }

    int attempts() {
        return attempts;
    }

    void tried() {
        attempts++;
    }

    int failures() {
        return failures;
    }

    /** The platform broke over this row, while it answered others. */
    void failed() {
        failures++;
    }

    Optional<Long> journal() {
        return Optional.ofNullable(journal);
    }

    void journal(long number) {
        journal = number;
    }

    @Nullable
    String memory() {
        return memory;
    }

    void keep(String kept) {
        memory = kept;
    }
}
