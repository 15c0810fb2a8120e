package org.ngnportal.tenancy;

import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.vault.Secret;

/** The platform, seen by somebody. The only place where an actor becomes SOAP credentials. */
public interface NgnPro {

    /** A session that speaks for the actor. */
    NgnProSession as(Actor actor);

    /**
     * Asks the server who a customer account's username and password belong to.
     *
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the server refuses them
     * @throws org.ngnportal.ngnpro.NgnProException.Unavailable if it does not answer
     */
    Actor.Customer authenticate(String username, Secret password);
}
