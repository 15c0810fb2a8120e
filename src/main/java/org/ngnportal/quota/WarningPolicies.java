package org.ngnportal.quota;

import org.ngnportal.tenancy.Actor;

/** At how much of the monthly limit a reseller has his subscribers warned. */
public interface WarningPolicies {

    /**
     * What applies to the actor's reseller; for an administrator, to all resellers that have none of their own.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not see it
     */
    WarningPolicy get(Actor actor);

    /** Whether the actor's reseller has one of its own, or an administrator has set one for all. */
    boolean isOwn(Actor actor);

    /**
     * Sets it for the actor's reseller, or for all that have none of their own.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not
     */
    void set(Actor actor, WarningPolicy policy);

    /**
     * Goes back to what applies without one of his own.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not
     */
    void reset(Actor actor);
}
