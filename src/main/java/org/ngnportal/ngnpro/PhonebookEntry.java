package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an account's phonebook (contract section 3.10); as a {@code match} its fields are search patterns.
 *
 * @param uri key within the account, {@code user@domain}, lower-cased; may hold {@code %} and {@code _}
 * @param name display name
 * @param group vip, business, coworkers, friends, family, any other, or empty
 * @param firstName from older clients
 * @param lastName from older clients
 */
@SoapType
public record PhonebookEntry(
        @Nullable String uri,
        @Nullable String name,
        @Nullable String group,
        @Nullable String firstName,
        @Nullable String lastName) {

    public PhonebookEntry {
        uri = uri == null ? null : Keys.lower(uri);
    }
}
