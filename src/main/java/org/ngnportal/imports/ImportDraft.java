package org.ngnportal.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;

/**
 * A file that somebody is about to import; holds no secret.
 *
 * @param fileName hostile text
 * @param rows in the file
 * @param checked rows that the running or last check has come to
 * @param roundBegan when the present job was ordered; null while there was none
 * @param counts rows that are not left out, by verdict
 * @param leftOut rows
 * @param problem why the job does not go on; null while it does
 * @param batch that the rows are handed over to; null before
 */
public record ImportDraft(
        DraftId id,
        String fileName,
        DraftState state,
        Instant createdAt,
        Instant touchedAt,
        int rows,
        int checked,
        @Nullable Instant roundBegan,
        Map<RowVerdict, Integer> counts,
        int leftOut,
        @Nullable DraftProblem problem,
        @Nullable BatchId batch) {

    public ImportDraft {
        counts = Map.copyOf(counts);
    }

    public int count(RowVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Rows that cannot be carried out as they are. */
    public int problems() {
        return count(RowVerdict.CONFLICT) + count(RowVerdict.INVALID);
    }
}
