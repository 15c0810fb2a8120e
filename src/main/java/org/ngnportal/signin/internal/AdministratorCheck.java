package org.ngnportal.signin.internal;

import java.util.Optional;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Platform administrators: the platform itself verifies them. */
@Component
class AdministratorCheck implements IdentityCheck {

    private final NgnPro ngnPro;
    private final Connections connections;

    AdministratorCheck(NgnPro ngnPro, Connections connections) {
        this.ngnPro = ngnPro;
        this.connections = connections;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Identity> check(String username, Secret password) {
        var actor = ngnPro.authenticateAdministrator(username, password);
        connections.renew(actor);
        return Optional.of(new Identity(actor, true));
    }
}
