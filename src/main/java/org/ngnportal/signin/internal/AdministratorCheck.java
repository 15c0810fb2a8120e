package org.ngnportal.signin.internal;

import java.util.Optional;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Platform administrators: the platform itself verifies them. */
@Component
class AdministratorCheck implements IdentityCheck {

    private final NgnPro ngnPro;

    AdministratorCheck(NgnPro ngnPro) {
        this.ngnPro = ngnPro;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Identity> check(String username, Secret password) {
        return Optional.of(new Identity(ngnPro.authenticateAdministrator(username, password), true));
    }
}
