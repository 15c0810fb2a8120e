package org.ngnportal.batches.internal;

import java.time.Instant;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Clears away what nobody needs any more. */
@Component
class BatchCare {

    private static final int PORTION = 1000;

    private final BatchFinder finder;
    private final BatchTable batches;
    private final RowTable rows;
    private final BatchSettings settings;
    private final TransactionOperations transaction;
    private final ObjectProvider<BatchJob.Starter> job;

    BatchCare(
            BatchFinder finder,
            BatchTable batches,
            RowTable rows,
            BatchSettings settings,
            TransactionOperations transaction,
            ObjectProvider<BatchJob.Starter> job) {
        this.finder = finder;
        this.batches = batches;
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.job = job;
    }

    void clear(Instant now) {
        finder.openedBefore(now.minus(settings.dropAfter())).forEach(this::remove);
        finder.endedBefore(now.minus(settings.keep())).forEach(this::remove);
        finder.pausedSince(now.minus(settings.abandonAfter())).forEach(this::abandon);
    }

    private void remove(BatchId id) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> rows.remove(id, PORTION) > 0));
        }
        transaction.executeWithoutResult(status -> batches.delete(id));
    }

    /** Nobody came back: what is under way is looked after, and the secrets go. One that was being undone stays undone. */
    private void abandon(BatchId id) {
        transaction.executeWithoutResult(status -> batches.lock(id)
                .filter(batch -> batch.state() == BatchState.PAUSED)
                .ifPresent(batch -> {
                    if (batch.undoing()) {
                        batches.end(id, BatchState.UNDONE);
                    } else {
                        batches.become(id, BatchState.CANCELLED, batch.run() + 1, null, null);
                        job.getObject().start(id, batch.run() + 1);
                    }
                }));
    }
}
