package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway wants numbers, which come as 00 and E.164 (contract section 3.23): where prefix and length match,
 * digits are stripped and others put in front.
 *
 * @param id key, given by the server
 * @param strip number of digits
 * @param minLength 0 is no limit
 * @param maxLength 0 is no limit
 * @param gateway the gateway's name, read-only
 * @param carrier the carrier's name, read-only
 * @param carrier_id read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record GatewayRule(
        @Nullable Integer id,
        @Nullable Integer gateway_id,
        @Nullable PstnPrefix prefix,
        @Nullable Integer strip,
        @Nullable String prepend,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String gateway,
        @Nullable String carrier,
        @Nullable Integer carrier_id,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public GatewayRule {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A rule as it is added, for numbers of any length. */
    public static GatewayRule of(int gateway, PstnPrefix prefix, int strip, String prepend) {
        return new GatewayRule(null, gateway, prefix, strip, prepend, 0, 0, null, null, null, null, null, Map.of());
    }
}
