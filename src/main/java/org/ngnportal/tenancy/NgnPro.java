package org.ngnportal.tenancy;

import java.util.Optional;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** The platform, seen by somebody. The only place where an actor becomes SOAP credentials. */
public interface NgnPro {

    /**
     * A session that speaks for the actor. One who may only look gets a session whose ports refuse everything else with
     * a {@link DeniedException}.
     *
     * @throws ImpersonationEndedException if the actor impersonates somebody and the time is over
     */
    NgnProSession as(Actor actor);

    /**
     * Asks the server who a customer account's username and password belong to.
     *
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the server refuses them
     * @throws org.ngnportal.ngnpro.NgnProException.Unavailable if it does not answer
     */
    Actor.Customer authenticate(String username, Secret password);

    /**
     * Asks the server whether username and password are a platform administrator's.
     *
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the server refuses them
     * @throws org.ngnportal.ngnpro.NgnProException.Unavailable if it does not answer
     */
    Actor.Administrator authenticateAdministrator(String username, Secret password);

    /**
     * A customer account below somebody, to act as: with the administrator's login on its behalf, else with the
     * account's own, which the platform shows to its reseller (contract section 3.18). Empty if there is none, if it is
     * not below him, or if the platform does not show what is needed.
     */
    Optional<Actor.Customer> customerBelow(Actor by, CustomerId id);

    /** A subscriber of somebody's tenant, to act as. Empty if there is none or it is another tenant's. */
    Optional<Actor.Subscriber> subscriberOf(Actor by, SipAddress address);

    /** The time for which somebody acted as somebody else is over: he has to begin again. */
    final class ImpersonationEndedException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public ImpersonationEndedException() {
            super("the impersonation has ended");
        }
    }
}
