package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getCarriers} (contract section 3.1); order by {@code changeDate} or {@code name}.
 */
@SoapType
public record CarrierQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable Integer id,
            @Nullable String name,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null);
    }
}
