package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getGateways} (contract section 3.1); order by {@code changeDate}, {@code name}, {@code
 * carrier_id} or {@code ip}.
 */
@SoapType
public record GatewayQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable Integer id,
            @Nullable String name,
            @Nullable Integer carrier_id,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }
}
