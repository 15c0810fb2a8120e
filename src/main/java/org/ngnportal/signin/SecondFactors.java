package org.ngnportal.signin;

import java.util.List;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;

/**
 * What people show besides their password when they sign in: codes of an authenticator app, passkeys, and recovery codes
 * for when those are lost. Each changes his own; who changes something has proven a moment ago that he is himself
 * ({@link Reauthentication}), else a {@link FactorException} says so.
 */
public interface SecondFactors {

    FactorStatus status(Actor actor);

    /** A new key for an authenticator app. Nothing is stored before {@link #confirmTotp}. */
    TotpSetup beginTotp(Actor actor);

    /**
     * Takes the key in place of an older one.
     *
     * @throws FactorException if the code is not the key's
     */
    void confirmTotp(Actor actor, TotpSetup setup, String code);

    void removeTotp(Actor actor);

    /**
     * Ten new codes; older ones are good for nothing any more. They cannot be shown again.
     *
     * @throws FactorException if he has no other factor
     */
    List<Secret> newRecoveryCodes(Actor actor);

    PasskeySetup beginPasskey(Actor actor);

    /**
     * @param label what to call it
     * @param answer of the browser, as JSON: hostile
     * @throws FactorException if it does not fit what was asked
     */
    void addPasskey(Actor actor, PasskeySetup setup, String label, String answer);

    void renamePasskey(Actor actor, String id, String label);

    /** @throws FactorException if it is the last factor of somebody who must have one */
    void removePasskey(Actor actor, String id);

    /** Those below the actor who have a second factor, by name. */
    List<ProtectedUser> below(Actor by);

    /** Whether a user has a second factor that the actor may take from him. */
    boolean mayReset(Actor by, UserKey user);

    /**
     * Takes all second factors from somebody who lost them: operators from whoever manages operators of their tenant,
     * customers from their reseller, anybody from an administrator, never one's own. All his sessions end.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he is not below the actor or has none
     */
    void reset(Actor by, UserKey user);
}
