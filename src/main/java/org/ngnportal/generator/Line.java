package org.ngnportal.generator;

import org.jspecify.annotations.Nullable;

/**
 * A row of what is generated.
 *
 * @param n 1 is the first
 * @param number digits
 * @param target where the number leads to in ENUM; null when it is not added there
 * @param account null when none is made
 */
public record Line(
        int n,
        String number,
        @Nullable String target,
        @Nullable Account account) {

    /** @param callerId digits; empty for none
     * @param recipient of the credentials; empty when they go nowhere */
    public record Account(
            String username,
            String domain,
            String firstName,
            String lastName,
            String email,
            String callerId,
            String recipient) {

        /** As people read it, also while it is not one yet. */
        public String address() {
            return username + "@" + domain;
        }
    }
}
