package org.ngnportal.delivery;

import org.ngnportal.tenancy.Actor;

/** By which way a tenant's deliveries go unless something else is chosen. */
public interface DeliveryHabits {

    /** The tenant's own, else its reseller's, else a mail with the credentials. */
    DeliveryWay usual(Actor actor);

    /** @throws org.ngnportal.tenancy.DeniedException if he may not change deliveries */
    void choose(Actor actor, DeliveryWay way);
}
