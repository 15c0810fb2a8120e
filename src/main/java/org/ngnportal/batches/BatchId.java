package org.ngnportal.batches;

import java.util.Optional;
import java.util.UUID;

/** Identifies a batch, over all tenants. */
public record BatchId(UUID value) {

    public static BatchId random() {
        return new BatchId(UUID.randomUUID());
    }

    /** Reads an id; empty when the text is none. */
    public static Optional<BatchId> parse(String text) {
        try {
            return Optional.of(new BatchId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
