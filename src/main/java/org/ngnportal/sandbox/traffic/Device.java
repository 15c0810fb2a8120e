package org.ngnportal.sandbox.traffic;

import org.jspecify.annotations.Nullable;

/**
 * A telephone and how it is registered.
 *
 * @param address as it knows itself
 * @param publicAddress what its messages come from, null when the same
 * @param expires seconds until it has to register again
 */
public record Device(
        String address,
        int port,
        @Nullable String publicAddress,
        @Nullable Integer publicPort,
        int expires,
        String userAgent,
        String transport) {

    /** Where its packets come from. */
    String outside() {
        return publicAddress == null ? address : publicAddress;
    }

    int outsidePort() {
        return publicPort == null ? port : publicPort;
    }
}
