package org.ngnportal.prepaid;

import java.util.Optional;
import java.util.UUID;

/** Identifies one booking, over all tenants. Whoever orders one makes it, so that ordering again changes nothing. */
public record BookingId(UUID value) {

    private static final int REFERENCE_DIGITS = 20;

    public static BookingId random() {
        return new BookingId(UUID.randomUUID());
    }

    /** Reads an id; empty when the text is none. */
    public static Optional<BookingId> parse(String text) {
        try {
            return Optional.of(new BookingId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By what the booking is found in the account's history: 80 bits of the id, in square brackets. */
    public String reference() {
        var digits = value.toString().replace("-", "");
        return "[ref " + digits.substring(digits.length() - REFERENCE_DIGITS) + "]";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
