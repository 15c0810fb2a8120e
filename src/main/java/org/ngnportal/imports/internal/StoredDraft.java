package org.ngnportal.imports.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.RowVerdict;

/**
 * A draft as it is stored.
 *
 * @param handedOver number of the last row that is in the batch
 * @param round of the present job; one of an earlier round stores nothing any more
 */
record StoredDraft(
        DraftId id,
        String fileName,
        DraftState state,
        Instant createdAt,
        Instant touchedAt,
        int rows,
        int checked,
        int handedOver,
        int round,
        @Nullable Instant roundBegan,
        @Nullable String problem,
        @Nullable BatchId batch,
        byte @Nullable [] columns,
        byte @Nullable [] options,
        byte @Nullable [] actor) {

    boolean isIn(DraftState wanted, int itsRound) {
        return state == wanted && round == itsRound;
    }

    ImportDraft shown(Map<RowVerdict, Integer> counts, int leftOut) {
        return new ImportDraft(
                id,
                fileName,
                state,
                createdAt,
                touchedAt,
                rows,
                checked,
                roundBegan,
                counts,
                leftOut,
                problem == null ? null : Problems.read(problem),
                batch);
    }

    @Override
    public String toString() {
        return "draft " + id;
    }
}
