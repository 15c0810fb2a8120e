package org.ngnportal.delivery;

import java.util.UUID;

/** Identifies a delivery; unguessable, and part of the mail's Message-ID. */
public record DeliveryId(UUID value) {

    public static DeliveryId random() {
        return new DeliveryId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is not an id */
    public static DeliveryId parse(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
