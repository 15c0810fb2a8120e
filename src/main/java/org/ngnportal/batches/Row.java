package org.ngnportal.batches;

import java.time.Instant;
import java.util.Map;

/**
 * A row that is to be carried out.
 *
 * @param order what is to be done
 * @param again whether an earlier try may have got through: look before asking
 * @param askedAt when the platform was about to be asked for the first time
 * @param options of the batch
 */
public record Row<T>(
        BatchId batch,
        RowId id,
        int number,
        String subject,
        T order,
        boolean again,
        Instant askedAt,
        Map<String, String> options,
        Memory memory) {

    /** Never shows the order, which may hold passwords. */
    @Override
    public String toString() {
        return "row " + number + " of batch " + batch;
    }
}
