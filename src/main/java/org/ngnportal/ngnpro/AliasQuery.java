package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getAliases} (contract section 3.1); order by {@code changeDate}, {@code aliasUsername},
 * {@code aliasDomain}, {@code targetUsername} or {@code targetDomain}.
 */
@SoapType
public record AliasQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     */
    @SoapType
    public record Filter(
            @Nullable String aliasUsername,
            @Nullable String aliasDomain,
            @Nullable String targetUsername,
            @Nullable String targetDomain,
            @Nullable Integer owner,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }
}
