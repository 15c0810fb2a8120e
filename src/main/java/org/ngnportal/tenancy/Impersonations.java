package org.ngnportal.tenancy;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.sip.SipAddress;

/**
 * Working as somebody below oneself, in the present session. It begins read-only, ends by itself after half an hour, and
 * can be nested downwards only: platform, reseller, customer, subscriber. Whenever the session's actor changes, pages that
 * were opened before have to be loaded anew: actors of what has ended are refused everywhere with
 * {@link NgnPro.ImpersonationEndedException}.
 */
public interface Impersonations {

    /** How many characters a reason has at least. */
    int SHORTEST_REASON = 5;

    /** How many characters a reason has at most. */
    int LONGEST_REASON = 200;

    /**
     * Acts as a customer account from now on.
     *
     * @param reason why, in the actor's words; goes to the journal
     * @param returnTo path to come back to, relative to the portal's root
     * @throws DeniedException if the actor may not, or there is no such customer below him
     * @throws IllegalArgumentException if the reason is too short or too long
     */
    Actor.Impersonation begin(CustomerId customer, String reason, String returnTo);

    /** Acts as a subscriber from now on; as {@link #begin(CustomerId, String, String)}. */
    Actor.Impersonation begin(SipAddress subscriber, String reason, String returnTo);

    /** Whether {@link #allowChanges} would give full rights to the one who impersonates; false when nobody does. */
    boolean mayAllowChanges();

    /**
     * Switches between looking only and full rights. Pages opened before have to be loaded anew.
     *
     * @throws DeniedException if the actor has no rights of his own to change anything there
     */
    void allowChanges(boolean allowed);

    /** Goes back to who one was before; returns the path one came from. Does nothing if one is oneself. */
    String end();

    /**
     * Where to go on from a page whose actor was refused because his time as somebody else is over. If it is over in the
     * session, too, goes back to the one whose time is not; the next page says so.
     *
     * @return a path; empty when the page is to be loaded anew, because one acts as somebody in another way now
     */
    Optional<String> resume();

    /** After how long one is oneself again. */
    Duration longest();

    /** What is under way in the present session; empty when one is oneself. */
    Optional<Actor.Impersonation> current();
}
