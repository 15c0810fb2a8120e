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

    /**
     * Who acts with the connection of a customer, whether or not the platform refused it lately;
     * {@link CustomerId#PLATFORM} for the administrator's.
     */
    Optional<Actor> of(CustomerId customer);

    /**
     * Who can reach the accounts of a domain: the connection of the reseller who owns it, else the administrator's on the
     * owner's behalf. Empty if neither is stored or nobody owns the domain; one that the platform refused is passed over.
     * Answers are kept for some seconds.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot say
     */
    Optional<Actor> reaching(DomainName domain);

    /**
     * Who acts with the connections that the platform takes, such that together they reach every account that is reached
     * at all, and none twice: the administrator's alone if it is there, else those of resellers, and those of customers
     * whose reseller has none.
     */
    List<Actor> everywhere();

    /**
     * Keeps the actor's own login for his tenant, in place of an older one.
     *
     * @throws DeniedException if he impersonates somebody, has no login of his own, or may not; or if the settings have
     *     the administrator's
     */
    void keep(Actor actor);

    /** Whether {@link #keep} would not be denied. */
    boolean mayKeep(Actor actor);

    /**
     * Takes over what somebody just signed in with, where a connection of his is kept and has another password or is
     * marked as refused. Does nothing for others, and never fails.
     */
    void renew(Actor actor);

    /**
     * Asks the platform whether it takes a connection now, and marks it accordingly. False also when there is none.
     *
     * @throws DeniedException if the actor may not see it
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot say
     */
    boolean check(Actor actor, CustomerId customer);

    /**
     * Forgets the connection of a customer, if there is one. Operators of the customer can sign in no longer.
     *
     * @throws DeniedException if it is not the actor's to forget
     */
    void forget(Actor actor, CustomerId customer);

    /** The connections the actor may see, the platform's first; without their secrets. */
    List<StoredConnection> list(Actor actor);
}
