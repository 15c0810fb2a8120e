package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getRoutes} (contract section 3.1); order by {@code prefix} or {@code priority}.
 */
@SoapType
public record RouteQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     *
     * @param prefix 00 and digits; a + in front becomes 00
     */
    @SoapType
    public record Filter(
            @Nullable String prefix,
            @Nullable Integer carrier_id,
            @Nullable Integer reseller,
            @Nullable Integer id) {

        public static final Filter ALL = new Filter(null, null, null, null);

        public Filter {
            prefix = prefix == null ? null : new PstnPrefix(prefix).text();
        }
    }
}
