package org.ngnportal.batches;

import java.util.UUID;

/** Identifies a row over all batches; also the id of its delivery, and the marker of what it creates. */
public record RowId(UUID value) {

    public static RowId random() {
        return new RowId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
