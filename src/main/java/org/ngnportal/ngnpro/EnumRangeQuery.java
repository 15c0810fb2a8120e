package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link EnumPort#getRanges} (contract section 3.1); order by {@code changeDate}, {@code prefix} or {@code
 * tld}.
 */
@SoapType
public record EnumRangeQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable String prefix,
            @Nullable String tld,
            @Nullable String info,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null, null);

        /** Numbers are searched without + and separators. */
        public Filter {
            prefix = prefix == null ? null : Keys.number(prefix);
        }
    }
}
