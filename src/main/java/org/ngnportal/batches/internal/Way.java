package org.ngnportal.batches.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.Session;
import org.ngnportal.journal.Deed;

/**
 * Which way the rows of a batch go: forwards or back.
 *
 * @param <T> what a row asks for
 */
interface Way<T> {

    /** What came of a piece; {@code cancelled} when nobody asked for it. */
    record Came<T>(Piece<T> piece, RowResult result, boolean cancelled) {}

    /** Of rows that the platform is asked for. */
    RowState underWay();

    RowState after(Came<T> came);

    /** The next rows that have not begun; empty when there are none. */
    List<Piece<T>> next(int limit);

    /** Rows that an earlier run began and did not end, behind a number. */
    List<Piece<T>> leftOver(int after, int limit);

    void begin(List<Piece<T>> pieces);

    Deed deed(Piece<T> piece);

    RowResult act(Piece<T> piece, Memory memory, Session session);

    void settle(List<Came<T>> ended);

    /** How many more rows can be undone, once this one has ended. */
    int undoable(Came<T> came);

    /** What the row keeps once it has ended; null for nothing. */
    byte @Nullable [] remembered(Came<T> came);
}
