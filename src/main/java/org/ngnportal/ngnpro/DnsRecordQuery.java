package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link DnsPort#getRecords} (contract section 3.1); order by {@code changeDate}, {@code type} or {@code
 * name}.
 */
@SoapType
public record DnsRecordQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable Integer id,
            @Nullable String zone,
            @Nullable String name,
            @Nullable String type,
            @Nullable String value,
            @Nullable Integer owner,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);
    }
}
