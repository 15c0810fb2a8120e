package org.ngnportal.batches.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.RowState;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/**
 * A batch as it is stored.
 *
 * @param userKey who opened it
 * @param run counts how often it was set in motion; an older run goes no further
 * @param runner who works on it, null for nobody
 */
record Batch(
        BatchId id,
        String kind,
        String title,
        Map<String, String> options,
        CustomerId tenant,
        CustomerId reseller,
        String userKey,
        String startedBy,
        BatchState state,
        boolean undoing,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        Map<RowState, Integer> counts,
        int undoable,
        double rate,
        BatchProgress.@Nullable Stop stop,
        BatchProgress.@Nullable Waiting waiting,
        int waitAttempts,
        int run,
        @Nullable UUID runner) {

    boolean isSeenBy(Actor actor) {
        return state == BatchState.PREPARING ? isPreparedBy(actor) : actor.actsFor(tenant, reseller);
    }

    boolean isPreparedBy(Actor actor) {
        return actor.tenant().equals(tenant) && actor.user().toString().equals(userKey);
    }

    /** Whether a job has something to do for it. */
    boolean isToBeWorkedOn() {
        return state.isActive() || (state == BatchState.CANCELLED && endedAt == null);
    }

    boolean hasEnded() {
        return state.isOver() && endedAt != null;
    }

    int count(RowState which) {
        return counts.getOrDefault(which, 0);
    }

    BatchProgress progress(boolean workCanUndo) {
        return new BatchProgress(
                id,
                kind,
                title,
                state,
                tenant,
                reseller,
                startedBy,
                openedAt,
                startedAt,
                endedAt,
                total,
                counts,
                rate,
                undoing,
                workCanUndo && !undoing && hasEnded() && undoable > 0,
                undoable,
                stop,
                waiting);
    }
}
