package org.ngnportal.batches;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/**
 * Batches of rows. Whoever acts for a tenant sees those of the tenant and below; all methods throw
 * {@link org.ngnportal.tenancy.DeniedException} for what is not his, also where it exists.
 */
public interface Batches {

    /** Opens one to be filled. It is thrown away a day later if it was not started. */
    BatchId open(Actor actor, NewBatch batch);

    /**
     * Adds rows to one that was opened; numbers that are there already are passed over.
     *
     * @throws BatchStateException if it was started
     */
    void append(Actor actor, BatchId id, List<NewRow> rows);

    /**
     * Has it carried out, with the credentials that the actor has now. Does nothing if it was started before.
     */
    void start(Actor actor, BatchId id);

    /** Stops it for now; rows under way end. Does nothing if it does not run. */
    void pause(Actor actor, BatchId id);

    /** Goes on, with the credentials that the actor has now. Does nothing if it is not paused. */
    void resume(Actor actor, BatchId id);

    /** Stops it for good: what was asked for is looked after, nothing more is begun. Does nothing if it is over. */
    void cancel(Actor actor, BatchId id);

    /**
     * Takes back what its rows did, the last first, with the credentials that the actor has now.
     *
     * @throws BatchStateException if it cannot be undone, or not yet
     */
    void undo(Actor actor, BatchId id);

    /** Forgets one that was opened and not started. Does nothing if it was started. */
    void discard(Actor actor, BatchId id);

    /** Empty when there is none that the actor sees. */
    Optional<BatchProgress> progress(Actor actor, BatchId id);

    /** Those that were started, latest first. */
    List<BatchProgress> recent(Actor actor, BatchFilter filter, int offset, int limit);

    /** Those that were started, latest first. */
    default List<BatchProgress> recent(Actor actor, int offset, int limit) {
        return recent(actor, BatchFilter.ALL, offset, limit);
    }

    /** How many {@link #recent} has without limit. */
    int count(Actor actor, BatchFilter filter);

    /** Rows in their order. */
    List<BatchRow> rows(Actor actor, BatchId id, RowFilter filter, int offset, int limit);

    /** How many {@link #rows} has without limit. */
    int count(Actor actor, BatchId id, RowFilter filter);

    /** Writes what came of each row as a table for spreadsheets, in English. */
    void report(Actor actor, BatchId id, Writer to) throws IOException;
}
