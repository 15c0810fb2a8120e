package org.ngnportal.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the customers below an actor are called. Kept for some minutes per actor; methods throw
 * {@link org.ngnportal.ngnpro.NgnProException} when the platform cannot say.
 */
public interface CustomerNames {

    /** The customers among the ids that the actor may see; the others are missing. One call for all, if any. */
    Map<CustomerId, CustomerName> of(Actor actor, Collection<CustomerId> ids);

    /** Customers whose name or username contains the text, in any case; in alphabetical order, at most {@code limit}. */
    List<CustomerName> find(Actor actor, String text, int limit);

    /** How many there are, without the actor himself. */
    Count count(Actor actor);

    /**
     * Numbers of customer accounts.
     *
     * @param resellers those that have customers of their own
     * @param customers the others
     */
    record Count(int resellers, int customers) {}
}
