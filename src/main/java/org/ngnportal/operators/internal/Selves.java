package org.ngnportal.operators.internal;

import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.operators.Operator;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Operators as those who act. */
@Component
class Selves {

    private static final Logger log = LoggerFactory.getLogger(Selves.class);
    private static final Secret NONE = new Secret("");

    private final Connections connections;
    private final Tenants tenants;

    Selves(Connections connections, Tenants tenants) {
        this.connections = connections;
        this.tenants = tenants;
    }

    /** With the employer's connection; empty without one. */
    Optional<Actor.Operator> connected(Operator operator) {
        return connections.of(operator.tenant()).map(employer -> actor(operator, employer));
    }

    /** For the journal, when he holds a link but is not signed in: reaches no platform. */
    static Actor.Operator unconnected(Operator operator) {
        return actor(operator, employer(operator));
    }

    private static Actor employer(Operator operator) {
        return operator.tenant().isPlatform()
                ? new Actor.Administrator(Login.administrator("", NONE))
                : new Actor.Customer(operator.tenant(), operator.reseller(), true, "", NONE, operator.employer());
    }

    private static Actor.Operator actor(Operator operator, Actor employer) {
        return new Actor.Operator(
                operator.id().toString(), operator.email(), operator.name(), operator.grants(), employer);
    }

    /** For whom to ask for help in his mails; nothing when the platform cannot say. */
    Map<String, String> settings(CustomerId tenant) {
        try {
            return connections
                    .of(tenant)
                    .map(actor -> tenants.settings(actor).properties())
                    .orElse(Map.of());
        } catch (NgnProException e) {
            log.info("A mail goes out without the tenant's support settings: {}", e.getMessage());
            return Map.of();
        }
    }
}
