package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link DnsPort#getZones} (contract section 3.1); order by {@code changeDate} or {@code name}.
 */
@SoapType
public record DnsZoneQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable String name,
            @Nullable String info,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
