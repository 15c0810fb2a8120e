package org.ngnportal.connections.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.StoredConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Connections with their secrets: those of the table, and the administrator's of the settings, which goes before. */
@Component
class Keyring {

    private static final Logger log = LoggerFactory.getLogger(Keyring.class);

    private final ConnectionStore store;
    private final ActorSeal seal;
    private final AdministratorSettings settings;

    Keyring(ConnectionStore store, ActorSeal seal, AdministratorSettings settings) {
        this.store = store;
        this.seal = seal;
        this.settings = settings;
    }

    /** @param refused whether the platform refused it when it was last asked */
    record Key(CustomerId customer, Actor actor, boolean refused) {}

    Optional<Key> find(CustomerId customer) {
        var administrator = settings.actor();
        return customer.isPlatform() && administrator.isPresent()
                ? administrator.map(actor -> new Key(customer, actor, false))
                : store.find(customer).map(this::open);
    }

    /** One that the platform has not refused. */
    Optional<Key> usable(CustomerId customer) {
        return find(customer).filter(key -> !key.refused());
    }

    /** All of customers that the platform has not refused. */
    List<Key> usable() {
        return store.usable().stream().map(this::open).toList();
    }

    Optional<StoredConnection> ofSettings() {
        return settings.actor().map(actor -> described(actor, true, null));
    }

    boolean hasOwnOf(Actor actor) {
        return store.find(actor.tenant()).isPresent();
    }

    void save(Actor actor) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        store.save(described(actor, false, now), seal.seal(actor, context(actor.tenant())));
    }

    void accepted(Key key) {
        if (key.refused()) {
            store.mark(key.customer(), null);
        }
    }

    /** The platform does not take it any more. */
    void refused(Key key, String why) {
        log.warn("The platform refuses the stored connection of customer {}: {}", key.customer(), why);
        if (!key.refused()) {
            store.mark(key.customer(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private Key open(ConnectionStore.Row row) {
        return new Key(row.customer(), seal.open(row.sealed(), context(row.customer())), row.isRefused());
    }

    private static StoredConnection described(Actor actor, boolean fromSettings, @Nullable Instant storedAt) {
        return new StoredConnection(
                actor.tenant(), actor.reseller(), actor.username(), actor.displayName(), fromSettings, storedAt, null);
    }

    private static String context(CustomerId customer) {
        return "connection/" + customer;
    }
}
