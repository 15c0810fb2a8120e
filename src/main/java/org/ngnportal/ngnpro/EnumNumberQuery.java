package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link EnumPort#getNumbers} (contract section 3.1); order by {@code changeDate}, {@code number} or {@code
 * tld}.
 */
@SoapType
public record EnumNumberQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     *
     * @param type finds numbers with such a mapping
     * @param mapto with or without scheme; finds numbers with such a mapping
     */
    @SoapType
    public record Filter(
            @Nullable String number,
            @Nullable String tld,
            @Nullable String type,
            @Nullable String mapto,
            @Nullable Integer owner,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);

        /** Numbers are searched without + and separators. */
        public Filter {
            number = number == null ? null : Keys.number(number);
        }
    }
}
