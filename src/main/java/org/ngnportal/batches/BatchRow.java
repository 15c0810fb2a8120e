package org.ngnportal.batches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row as people see it.
 *
 * @param subject what it is about: hostile text
 * @param words what came of it; none where the state says enough
 * @param faultCode of the platform, 0 for none
 * @param faultText the platform's own words: hostile
 * @param endedAt null while it has not ended
 */
public record BatchRow(
        RowId id,
        int number,
        String subject,
        RowState state,
        RowWords words,
        int faultCode,
        String faultText,
        @Nullable Instant endedAt) {}
