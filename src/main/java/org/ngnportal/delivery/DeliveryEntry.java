package org.ngnportal.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all that its page tells.
 *
 * @param hindrance why it cannot be sent again as it is; null if it can
 * @param printable whether it is a letter that waits to be printed
 * @param pinAsked whether its link asks for a PIN
 * @param resettable whether it is about an account whose credentials could be set anew: no note
 * @param createdBy who made it: hostile text; empty when nobody was signed in
 */
public record DeliveryEntry(
        DeliveryStatus status,
        @Nullable Hindrance hindrance,
        boolean printable,
        boolean pinAsked,
        boolean resettable,
        String createdBy,
        Instant createdAt,
        Instant expiresAt) {

    public DeliveryId id() {
        return status.id();
    }
}
