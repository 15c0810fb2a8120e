package org.ngnportal.prepaid;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Identifies one batch of vouchers, over all tenants. Whoever makes one makes it, so that making again changes nothing. */
public record BatchId(UUID value) {

    private static final int NAME_DIGITS = 8;

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

    /** What people call the batch by, and what is printed on its vouchers. */
    public String name() {
        return value.toString().substring(0, NAME_DIGITS).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
