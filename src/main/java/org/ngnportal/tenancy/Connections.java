package org.ngnportal.tenancy;

import java.util.List;
import java.util.Optional;
import org.ngnportal.sip.DomainName;

/**
 * Logins of the platform that the portal keeps, sealed, so that it can act for those who have none: operators act with
 * their employer's, subscribers are reached with that of the reseller who owns their domain. A platform administrator's may
 * come from the settings instead.
 */
public interface Connections {

    /** Who acts with the connection of a customer; {@link CustomerId#PLATFORM} for the administrator's. */
    Optional<Actor> of(CustomerId customer);

    /**
     * Who can reach the accounts of a domain: the connection of the reseller who owns it, else the administrator's on the
     * owner's behalf. Empty if neither is stored or nobody owns the domain.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot say
     */
    Optional<Actor> reaching(DomainName domain);

    /**
     * Keeps the actor's own login for his tenant, in place of an older one.
     *
     * @throws DeniedException if he impersonates somebody, has no login of his own, or may not
     */
    void keep(Actor actor);

    /** Forgets the connection of a customer, if there is one. Operators of the customer can sign in no longer. */
    void forget(Actor actor, CustomerId customer);

    /** The connections the actor may see; without their secrets. */
    List<StoredConnection> list(Actor actor);
}
