package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gateway of a carrier (contract section 3.22).
 *
 * @param id key, given by the server
 * @param carrier the carrier's name, read-only
 * @param transport udp, tcp or tls
 * @param ip IP address or host name
 * @param port 0 is 5060
 * @param reseller of the carrier, read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record Gateway(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable Integer carrier_id,
        @Nullable String carrier,
        @Nullable String transport,
        @Nullable String ip,
        @Nullable Integer port,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public Gateway {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A gateway as it is added. */
    public static Gateway of(int carrier, String name, String transport, String host, int port) {
        return new Gateway(null, name, carrier, null, transport, host, port, null, null, Map.of());
    }
}
