package org.ngnportal.profile.internal;

import java.util.Optional;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.stereotype.Component;

/** Finds a subscriber when nobody is signed in, with the connection that reaches his domain. */
@Component
class Subscribers {

    private final Connections connections;
    private final NgnPro ngnPro;

    Subscribers(Connections connections, NgnPro ngnPro) {
        this.connections = connections;
        this.ngnPro = ngnPro;
    }

    /** Who can reach his account; empty while nobody can. */
    Optional<Actor> reaching(SipAddress address) {
        return connections.reaching(new DomainName(address.domain()));
    }

    /** Empty when there is no such account. */
    Optional<Actor.Subscriber> find(Actor via, SipAddress address) {
        return ngnPro.subscriberOf(via, address);
    }

    /** Empty when there is no such account, or nobody can reach it. */
    Optional<Actor.Subscriber> find(SipAddress address) {
        return reaching(address).flatMap(via -> find(via, address));
    }
}
