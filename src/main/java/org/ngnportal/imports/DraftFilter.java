package org.ngnportal.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a draft.
 *
 * @param verdict null for any
 * @param leftOut whether those that were left out, or those that were not
 */
public record DraftFilter(@Nullable RowVerdict verdict, boolean leftOut) {

    /** All that were not left out. */
    public static final DraftFilter ALL = new DraftFilter(null, false);

    public static final DraftFilter LEFT_OUT = new DraftFilter(null, true);

    public static DraftFilter of(RowVerdict verdict) {
        return new DraftFilter(verdict, false);
    }
}
