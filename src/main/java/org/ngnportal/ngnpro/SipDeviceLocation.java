package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * A registered device (contract section 3.12). The user agent is whatever the device says it is.
 *
 * @param publicAddress absent when the same as address
 * @param expires seconds left; some servers send other text, which is shown as it is
 * @param transport udp, tcp, tls, wss
 */
@SoapType
public record SipDeviceLocation(
        @Nullable String address,
        @Nullable Integer port,
        @Nullable String publicAddress,
        @Nullable Integer publicPort,
        @Nullable String expires,
        @Nullable String userAgent,
        @Nullable String transport) {}
