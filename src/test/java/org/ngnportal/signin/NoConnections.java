package org.ngnportal.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.StoredConnection;

/** Nothing is stored; remembers who could have renewed. */
public class NoConnections implements Connections {

    /** In the order in which they signed in. */
    public final List<Actor> renewed = new ArrayList<>();

    @Override
    public Optional<Actor> of(CustomerId customer) {
        return Optional.empty();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayKeep(Actor actor) {
        return false;
    }

    @Override
    public void renew(Actor actor) {
        renewed.add(actor);
    }

    @Override
    public boolean check(Actor actor, CustomerId customer) {
        return false;
    }

    @Override
    public void forget(Actor actor, CustomerId customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredConnection> list(Actor actor) {
        return List.of();
    }
}
