package org.ngnportal.operators.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.StoredConnection;

/** Connections in memory. */
final class KnownConnections implements Connections {

    final Map<CustomerId, Actor> kept = new HashMap<>();

    @Override
    public Optional<Actor> of(CustomerId customer) {
        return Optional.ofNullable(kept.get(customer));
    }

    @Override
    public Optional<Actor> reaching(DomainName domain) {
        return Optional.empty();
    }

    @Override
    public List<Actor> everywhere() {
        return List.of();
    }

    @Override
    public void keep(Actor actor) {
        kept.put(actor.tenant(), actor);
    }

    @Override
    public boolean mayKeep(Actor actor) {
        return !(actor instanceof Actor.Operator);
    }

    @Override
    public void renew(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean check(Actor actor, CustomerId customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(Actor actor, CustomerId customer) {
        kept.remove(customer);
    }

    @Override
    public List<StoredConnection> list(Actor actor) {
        return List.of();
    }
}
