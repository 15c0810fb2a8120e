package org.ngnportal.batches;

import java.util.List;
import java.util.Map;
import org.ngnportal.journal.Deed;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/**
 * What the rows of a kind of batch do; features contribute beans. The engine stores before it asks, waits while the
 * platform is away and tries again: {@link org.ngnportal.ngnpro.NgnProException.Unavailable} and faults that pass are not
 * to be caught here, except to tell something of the row apart.
 *
 * @param <T> what a row asks for: a record that reads and writes as JSON, passwords as {@code String}
 */
public interface BatchWork<T> {

    /** Short name in small letters, for ever; words are {@code batches.kind.<kind>}. */
    String kind();

    Class<T> order();

    /** What one must be allowed, besides batches, to start, resume or undo one. */
    Area area();

    Action action();

    /** Whether an actor may have one carried out; checked whenever somebody sets one in motion. */
    default void require(Actor actor, Map<String, String> options) {
        Rights.require(actor, area(), action());
    }

    /** What the journal says of a row; made from the order alone, without asking the platform. */
    Deed deed(Row<T> row);

    /** Whether what the rows do can be taken back. */
    boolean canUndo();

    /**
     * In the transaction that marks the rows as asked for the first time, before the platform hears of them; once for
     * every row. Stores in bulk what has to exist before, such as deliveries.
     */
    default void begin(Actor actor, List<Row<T>> rows) {}

    /**
     * Does what the row asks for; outside of any transaction, for many rows at once. A fault that is thrown is a refusal,
     * unless it passes. Nothing is ever done twice: see {@link Row#again} and {@link Row#memory}.
     */
    RowResult carryOut(Row<T> row, Session session);

    /** In the transaction that stores that the rows have ended; once for every row that was begun. */
    default void settled(Actor actor, List<Settled<T>> rows) {}

    /** What the journal says of undoing a row. */
    default Deed deed(UndoneRow row) {
        throw new UnsupportedOperationException(kind() + " cannot be undone");
    }

    /**
     * Takes back what a row did, if it is still as the row left it; as {@link #carryOut} otherwise. A refusal leaves the
     * row {@link RowState#KEPT}.
     */
    default RowResult undo(UndoneRow row, Session session) {
        throw new UnsupportedOperationException(kind() + " cannot be undone");
    }

    /** In the transaction that stores that rows were undone. */
    default void undone(Actor actor, List<UndoneRow> rows) {}
}
