package org.ngnportal.imports.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.RowVerdict;

/** A row of a draft, opened. */
record StoredRow(
        int number,
        RowContent content,
        @Nullable RowVerdict verdict,
        boolean leftOut,
        String subject,
        RowFinding.Details details) {

    DraftRow shown(ColumnMapping mapping) {
        return new DraftRow(
                number, verdict, leftOut, subject, content.values(mapping), details.differences(), details.problems());
    }
}
