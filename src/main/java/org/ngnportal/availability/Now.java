package org.ngnportal.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose calls come through at a time, and why.
 *
 * @param until when that ends or something else begins to hold; null when it does not end by itself within a week
 */
public record Now(Admitted admitted, Why why, @Nullable Instant until) {

    /** What decides. */
    public enum Why {
        /** The rule for a while. */
        TEMPORARY,
        /** An interval of the weekly plan. */
        PLAN,
        /** Nothing: everybody comes through. */
        NOTHING
    }

    /** Whether there is anybody who does not come through. */
    public boolean isQuiet() {
        return !admitted.isEverybody();
    }
}
