package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getAccounts} (contract section 3.1); rows can be ordered by {@code changeDate},
 * {@code username} and {@code domain}.
 */
@SoapType
public record SipQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold the wildcards {@code %} and {@code _}; several
     * groups are combined with AND (section 7, question 10).
     */
    @SoapType
    public record Filter(
            @Nullable String username,
            @Nullable String domain,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Integer owner,
            @Nullable Integer customer,
            @Nullable Integer reseller,
            @Nullable List<String> groups) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);

        public static Filter inDomain(String domain) {
            return new Filter(null, domain, null, null, null, null, null, null, null);
        }
    }
}
