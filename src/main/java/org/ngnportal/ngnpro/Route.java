package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which carrier takes calls to a prefix (contract section 3.25): the longest prefix wins, then the lowest priority.
 *
 * @param id key, given by the server
 * @param prefix 00 and country code and more; empty takes everything
 * @param originator who may use it; empty is everybody
 * @param priority lower goes first
 * @param carrier the carrier's name, read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record Route(
        @Nullable Integer id,
        @Nullable Integer carrier_id,
        @Nullable PstnPrefix prefix,
        @Nullable String originator,
        @Nullable Integer priority,
        @Nullable String carrier,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public Route {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A route as it is added; without originator everybody may use it. */
    public static Route of(int carrier, PstnPrefix prefix, String originator, int priority) {
        return new Route(null, carrier, prefix, originator, priority, null, null, null, Map.of());
    }

    /** A route as it is deleted. */
    public static Route byId(int id) {
        return new Route(id, null, null, null, null, null, null, null, Map.of());
    }
}
