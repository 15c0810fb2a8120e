package org.ngnportal.connections.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.connections.internal.Keyring.Key;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.StoredConnection;
import org.ngnportal.vault.Vault.SealBrokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

@Service
class PlatformConnections implements Connections {

    private static final Logger log = LoggerFactory.getLogger(PlatformConnections.class);

    private final Keyring keyring;
    private final ConnectionStore store;
    private final Reach reach;
    private final NgnPro ngnPro;
    private final Journal journal;

    PlatformConnections(Keyring keyring, ConnectionStore store, Reach reach, NgnPro ngnPro, Journal journal) {
        this.keyring = keyring;
        this.store = store;
        this.reach = reach;
        this.ngnPro = ngnPro;
        this.journal = journal;
    }

    @Override
    public Optional<Actor> of(CustomerId customer) {
        return keyring.find(customer).map(Key::actor);
    }

    @Override
    public Optional<Actor> reaching(DomainName domain) {
        return reach.of(domain);
    }

    @Override
    public List<Actor> everywhere() {
        var administrator = keyring.usable(CustomerId.PLATFORM);
        if (administrator.isPresent()) {
            return List.of(administrator.get().actor());
        }
        var usable = keyring.usable();
        var stored = usable.stream().map(Key::customer).collect(Collectors.toSet());
        return usable.stream()
                .map(Key::actor)
                .filter(actor -> actor.actsForReseller() || !stored.contains(actor.reseller()))
                .toList();
    }

    @Override
    public void keep(Actor actor) {
        Rights.require(actor, Area.CONNECTIONS, storing(actor));
        if (!mayKeep(actor)) {
            throw new DeniedException("only whoever signed in with a login of the platform can have it kept");
        }
        write(actor);
    }

    @Override
    public boolean mayKeep(Actor actor) {
        return Rights.allows(actor, Area.CONNECTIONS, storing(actor))
                && hasLoginOfHisOwn(actor)
                && !(actor.tenant().isPlatform() && keyring.ofSettings().isPresent());
    }

    private Action storing(Actor actor) {
        return keyring.hasOwnOf(actor) ? Action.CHANGE : Action.CREATE;
    }

    @Override
    public void renew(Actor actor) {
        if (!hasLoginOfHisOwn(actor)) {
            return;
        }
        try {
            keyring.find(actor.tenant())
                    .filter(key -> key.actor().username().equalsIgnoreCase(actor.username()))
                    .ifPresent(key -> renew(key, actor));
        } catch (DataAccessException | SealBrokenException e) {
            log.warn("Cannot renew the connection of customer {}", actor.tenant(), e);
        }
    }

    private void renew(Key key, Actor actor) {
        if (!login(key.actor()).password().equals(login(actor).password())) {
            if (!isOfSettings(key)) {
                write(actor);
            }
        } else if (key.refused()) {
            keyring.accepted(key);
            reach.forgetWhatWasFound();
        }
    }

    private void write(Actor actor) {
        var deed = Deed.of(
                Actions.CONNECTION_KEEP,
                Subject.connection(actor.displayName()),
                FieldChange.to("username", actor.username()),
                FieldChange.ofSecret("platform-password"));
        journal.during(actor, deed, () -> keyring.save(actor));
        reach.forgetWhatWasFound();
    }

    @Override
    public boolean check(Actor actor, CustomerId customer) {
        Rights.require(actor, Area.CONNECTIONS, Action.SEE);
        if (list(actor).stream().noneMatch(one -> one.customer().equals(customer))) {
            if (customer.equals(actor.tenant())) {
                return false;
            }
            throw new DeniedException("it is somebody else's connection");
        }
        return keyring.find(customer).map(this::isAccepted).orElse(false);
    }

    private boolean isAccepted(Key key) {
        var login = login(key.actor());
        try {
            if (login.administrator()) {
                ngnPro.authenticateAdministrator(login.username(), login.password());
            } else {
                ngnPro.authenticate(login.username(), login.password());
            }
        } catch (Fault fault) {
            if (!Refusals.isRefusal(fault)) {
                throw fault;
            }
            keyring.refused(key, "fault " + fault.code());
            reach.forgetWhatWasFound();
            return false;
        }
        keyring.accepted(key);
        reach.forgetWhatWasFound();
        return true;
    }

    @Override
    public void forget(Actor actor, CustomerId customer) {
        Rights.require(actor, Area.CONNECTIONS, Action.DELETE);
        store.find(customer).map(ConnectionStore.Row::connection).ifPresent(connection -> {
            if (!actor.actsFor(connection.customer(), connection.reseller())) {
                throw new DeniedException("it is somebody else's connection");
            }
            var deed = Deed.of(
                            Actions.CONNECTION_FORGET,
                            Subject.connection(connection.displayName()),
                            FieldChange.of("username", connection.username(), ""))
                    .ownedBy(connection.customer());
            journal.during(actor, deed, () -> store.remove(customer));
            reach.forgetWhatWasFound();
        });
    }

    @Override
    public List<StoredConnection> list(Actor actor) {
        Rights.require(actor, Area.CONNECTIONS, Action.SEE);
        var ofSettings = actor.tenant().isPlatform() ? keyring.ofSettings() : Optional.<StoredConnection>empty();
        return Stream.concat(
                        ofSettings.stream(),
                        store.visibleTo(actor).stream()
                                .filter(one ->
                                        ofSettings.isEmpty() || !one.customer().isPlatform()))
                .toList();
    }

    private boolean isOfSettings(Key key) {
        return key.customer().isPlatform() && keyring.ofSettings().isPresent();
    }

    private static boolean hasLoginOfHisOwn(Actor actor) {
        return switch (actor) {
            case Actor.Administrator administrator -> true;
            case Actor.Customer customer -> !customer.login().administrator();
            case Actor.Operator operator -> false;
            case Actor.Subscriber subscriber -> false;
            case Actor.Impersonation impersonation -> false;
        };
    }

    private static Login login(Actor actor) {
        return switch (actor) {
            case Actor.Administrator administrator -> administrator.login();
            case Actor.Customer customer -> customer.login();
            default -> throw new IllegalArgumentException("no login of his own: " + actor.role());
        };
    }
}
