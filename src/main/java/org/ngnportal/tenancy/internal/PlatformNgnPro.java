package org.ngnportal.tenancy.internal;

import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Actors on the one platform this portal is connected to. */
@Component
class PlatformNgnPro implements NgnPro {

    private final NgnProClient client;

    PlatformNgnPro(NgnProClient client) {
        this.client = client;
    }

    @Override
    public NgnProSession as(Actor actor) {
        return switch (actor) {
            case Actor.Customer customer ->
                client.open(
                        Credentials.customer(
                                customer.username(), customer.password().reveal()),
                        customer.tenant().value());
        };
    }

    @Override
    public Actor.Customer authenticate(String username, Secret password) {
        if (username.isBlank()) {
            throw refused();
        }
        var query = new CustomerQuery(CustomerQuery.Filter.byUsername(username), null, null);
        var found = client.open(Credentials.customer(username, password.reveal()))
                .customer()
                .getCustomers(query)
                .accounts();
        if (found == null) {
            throw refused();
        }
        // the filter takes _ as a wildcard, which is common in usernames, and a reseller sees his customers too
        return found.stream()
                .filter(account -> username.equalsIgnoreCase(account.username()))
                .findFirst()
                .map(account -> Customers.actor(account, password))
                .orElseThrow(PlatformNgnPro::refused);
    }

    /** The server took the credentials but does not show the account they belong to. */
    private static NgnProException.Fault refused() {
        return new NgnProException.Fault(FaultCode.BAD_CREDENTIALS.code(), "no customer account of that name");
    }
}
