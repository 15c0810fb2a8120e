package org.ngnportal.operators;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;

/**
 * A member of a tenant's staff.
 *
 * @param tenant his employer; {@link CustomerId#PLATFORM} for the platform's staff
 * @param reseller of the tenant
 * @param email what he signs in with, in small letters; unique in the portal
 * @param name hostile text
 * @param employer name of the employer when he was invited: hostile text
 * @param invitedBy name of who invited him: hostile text
 * @param language of his mails
 * @param lastSignIn null if he never did
 * @param version grows with each change
 */
public record Operator(
        OperatorId id,
        CustomerId tenant,
        CustomerId reseller,
        String email,
        String name,
        String employer,
        String invitedBy,
        Locale language,
        Grants grants,
        OperatorState state,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        long version) {

    /** The same person with another name and other grants. */
    public Operator with(String newName, Grants newGrants) {
        return new Operator(
                id,
                tenant,
                reseller,
                email,
                newName,
                employer,
                invitedBy,
                language,
                newGrants,
                state,
                createdAt,
                lastSignIn,
                version);
    }
}
