package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PSTN carrier of a reseller (contract section 3.24).
 *
 * @param id key, given by the server
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record Carrier(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public Carrier {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /**
     * A carrier as it is added.
     *
     * @param reseller of interest only from administrators
     */
    public static Carrier of(String name, @Nullable Integer reseller) {
        return new Carrier(null, name, reseller, null, Map.of());
    }
}
