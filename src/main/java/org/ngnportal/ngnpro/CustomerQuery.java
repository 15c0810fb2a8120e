package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link CustomerPort#getCustomers} and {@link CustomerPort#getResellers} (contract section 3.1); order by
 * {@code changeDate}, {@code username}, {@code firstName}, {@code lastName}, {@code organization} or {@code customer}.
 */
@SoapType
public record CustomerQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter"; texts may hold {@code %} and {@code _}.
     *
     * @param customer the account's own id
     */
    @SoapType
    public record Filter(
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String organization,
            @Nullable String tel,
            @Nullable String email,
            @Nullable String web,
            @Nullable String city,
            @Nullable String country,
            @Nullable Boolean only_resellers,
            @Nullable Integer customer,
            @Nullable Integer reseller) {

        public static final Filter ALL =
                new Filter(null, null, null, null, null, null, null, null, null, null, null, null);

        public static Filter byUsername(String username) {
            return new Filter(username, null, null, null, null, null, null, null, null, null, null, null);
        }

        public static Filter byId(int customer) {
            return new Filter(null, null, null, null, null, null, null, null, null, null, customer, null);
        }
    }
}
