package org.ngnportal.api;

import java.util.List;
import java.util.UUID;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Tokens with which programs sign in for a subscriber. They end when he signs in with another password, whoever set it, and
 * when his account is deleted.
 */
public interface AppTokens {

    /** How many one may have at once. */
    int MOST = 20;

    /**
     * Those of the actor's account, latest made first; without those whose time is over.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber
     */
    List<AppToken> list(Actor actor);

    /** Whether the actor may make tokens: who acts as somebody may not, for they outlive that. */
    boolean mayCreate(Actor actor);

    /**
     * Makes one for the actor's account.
     *
     * @param password his web password, asked for again
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, is blocked, or somebody acts as him
     * @throws TokenRefusedException if it cannot be made as it is wanted
     * @throws org.ngnportal.signin.TooManyTriesException if he has to wait before he may try the password again
     * @throws org.ngnportal.ngnpro.NgnProException if the platform does not tell of the account
     */
    IssuedToken create(Actor actor, NewAppToken wanted, Secret password);

    /**
     * Ends one of the actor's account; does nothing if there is none.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber or only looks
     */
    void revoke(Actor actor, UUID token);
}
