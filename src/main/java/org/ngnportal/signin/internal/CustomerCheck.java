package org.ngnportal.signin.internal;

import java.util.Optional;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Resellers and customers: the platform itself verifies their NGNPro username and password. */
@Component
class CustomerCheck implements IdentityCheck {

    private static final Logger log = LoggerFactory.getLogger(CustomerCheck.class);

    private final NgnPro ngnPro;
    private final Connections connections;

    CustomerCheck(NgnPro ngnPro, Connections connections) {
        this.ngnPro = ngnPro;
        this.connections = connections;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Identity> check(String username, Secret password) {
        var actor = ngnPro.authenticate(username, password);
        connections.renew(actor);
        return Optional.of(new Identity(actor, isActive(actor)));
    }

    private boolean isActive(Actor.Customer actor) {
        try {
            CustomerAccount account =
                    ngnPro.as(actor).customer().getAccount(actor.id().value());
            return !account.isReseller() || !Boolean.FALSE.equals(account.resellerActive());
        } catch (NgnProException e) {
            log.warn("Cannot tell whether customer {} is active: {}", actor.id(), e.getMessage());
            return true;
        }
    }
}
