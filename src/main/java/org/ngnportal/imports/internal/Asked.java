package org.ngnportal.imports.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.ngnportal.batches.Row;

/** When the platform was last asked for something of which a request that is late could make a second. */
final class Asked {

    private Asked() {}

    static Instant last(Row<?> row) {
        return row.memory().kept().map(Asked::read).orElse(row.askedAt());
    }

    /** To be called before each repetition. */
    static void now(Row<?> row) {
        row.memory().keep("\"" + Instant.now() + "\"");
    }

    private static Instant read(String json) {
        try {
            return Instant.parse(json.replace("\"", ""));
        } catch (DateTimeParseException other) {
            return Instant.now();
        }
    }
}
