package org.ngnportal.tenancy;

import org.ngnportal.vault.Secret;

/** On whose behalf something is done. Everything that reads or changes the platform takes one. */
public sealed interface Actor {

    /** How the actor is called in pages and logs; holds no secret. */
    String displayName();

    /** The tenant whose data the actor works on. */
    CustomerId tenant();

    /** The reseller the tenant belongs to; a reseller belongs to itself. */
    CustomerId reseller();

    /**
     * A customer account of the platform, signed in with its own NGNPro username and password.
     *
     * @param id the account's id
     * @param reseller its reseller's id; equal to {@code id} for a reseller
     * @param actsAsReseller whether it has its reseller's rights: it is the reseller, or impersonates it (contract 1.4)
     * @param username NGNPro username
     * @param password NGNPro password, needed for each call
     * @param displayName organization or name, as the platform gave it: hostile text
     */
    record Customer(
            CustomerId id,
            CustomerId reseller,
            boolean actsAsReseller,
            String username,
            Secret password,
            String displayName)
            implements Actor {

        @Override
        public CustomerId tenant() {
            return actsAsReseller ? reseller : id;
        }
    }
}
