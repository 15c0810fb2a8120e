package org.ngnportal.operators.internal;

import java.util.Locale;
import java.util.Optional;
import org.ngnportal.operators.Operator;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.signin.IdentityRefusedException;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Operators sign in with their e-mail address and a password that the portal keeps. */
@Component
class OperatorCheck implements IdentityCheck {

    private final OperatorStore store;
    private final PasswordHashes hashes;
    private final Selves selves;

    OperatorCheck(OperatorStore store, PasswordHashes hashes, Selves selves) {
        this.store = store;
        this.hashes = hashes;
        this.selves = selves;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Identity> check(String username, Secret password) {
        return verified(username, password).map(this::identity);
    }

    /** Takes the same time for those who are unknown, invited or disabled. */
    private Optional<Operator> verified(String username, Secret password) {
        if (!username.contains("@")) {
            return Optional.empty();
        }
        var found = store.credentials(username.toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            hashes.spendTime(password);
            return Optional.empty();
        }
        var operator = found.get().operator();
        var hash = found.get().hash();
        if (!hashes.matches(password, hash)) {
            return Optional.empty();
        }
        if (hashes.isOutdated(hash)) {
            store.rehash(operator.id(), hash, hashes.hash(password));
        }
        return Optional.of(operator);
    }

    private Identity identity(Operator operator) {
        var actor = selves.connected(operator).orElseThrow(() -> new IdentityRefusedException(Reason.NO_CONNECTION));
        store.signedIn(operator.id());
        return new Identity(actor, true);
    }

    @Override
    public Optional<Claim> claim(String username) {
        return store.byEmail(username.toLowerCase(Locale.ROOT))
                .map(operator -> new Claim(operator.id().user(), operator.tenant(), operator.reseller()));
    }
}
