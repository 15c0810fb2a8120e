package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/** Query of {@link SipPort#getDomains}; order by {@code changeDate} or {@code domain} (contract section 3.1). */
@SoapType
public record SipDomainQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /** Null, empty and 0 mean "no filter"; the domain may hold {@code %} and {@code _}. */
    @SoapType
    public record Filter(
            @Nullable String domain,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL = new Filter(null, null, null);
    }
}
