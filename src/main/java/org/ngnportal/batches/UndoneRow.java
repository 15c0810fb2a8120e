package org.ngnportal.batches;

import java.util.Map;

/**
 * A row whose effect is to be taken back.
 *
 * @param memory what carrying it out left for this, as JSON
 * @param again whether an earlier try to undo it may have got through
 * @param options of the batch
 */
public record UndoneRow(
        BatchId batch,
        RowId id,
        int number,
        String subject,
        String memory,
        boolean again,
        Map<String, String> options) {}
