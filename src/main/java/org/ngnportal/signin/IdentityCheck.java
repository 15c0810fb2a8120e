package org.ngnportal.signin;

import java.util.Optional;
import org.ngnportal.vault.Secret;

/**
 * Knows one kind of users and checks their passwords; a bean. The sign-in asks one after the other until one of them
 * knows who it is.
 */
public interface IdentityCheck {

    /** Smaller is asked first: what the portal knows by itself before what others must be asked for. */
    int order();

    /**
     * Who it is; empty when the username is no name of this kind, or the password is wrong.
     *
     * @throws IdentityRefusedException if it is he, but he is not let in
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the platform refuses to say
     * @throws org.ngnportal.ngnpro.NgnProException.Unavailable if it does not answer: nothing was checked
     */
    Optional<Identity> check(String username, Secret password);

    /**
     * Whose a username is, without looking at a password, so that failed tries are shown to those they concern. Empty when
     * it is no name of this kind or cannot be told at once; what somebody signed in with before is remembered anyway.
     */
    default Optional<Claim> claim(String username) {
        return Optional.empty();
    }
}
