package org.ngnportal.tenancy;

import java.util.Optional;
import org.ngnportal.sip.SipAddress;

/**
 * Working as somebody below oneself, in the present session. It begins read-only, ends by itself after half an hour, and
 * can be nested downwards only: platform, reseller, customer, subscriber.
 */
public interface Impersonations {

    /**
     * Acts as a customer account from now on.
     *
     * @param reason why, in the actor's words; goes to the journal
     * @param returnTo path to come back to
     * @throws DeniedException if the actor may not, or there is no such customer below him
     */
    Actor.Impersonation begin(CustomerId customer, String reason, String returnTo);

    /** Acts as a subscriber from now on; as {@link #begin(CustomerId, String, String)}. */
    Actor.Impersonation begin(SipAddress subscriber, String reason, String returnTo);

    /**
     * Switches between looking only and full rights.
     *
     * @throws DeniedException if the actor has no rights of his own to change anything there
     */
    void allowChanges(boolean allowed);

    /** Goes back to who one was before; returns the path one came from. */
    String end();

    /** What is under way in the present session; empty when one is oneself. */
    Optional<Actor.Impersonation> current();
}
