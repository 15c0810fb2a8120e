package org.ngnportal.delivery.internal;

/** The mail's facts, sealed for one delivery. */
final class SealedPayload {

    private final byte[] bytes;

    SealedPayload(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
