package org.ngnportal.profile.internal;

import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** The password that was asked for again. */
@Component
class Again {

    private final PasswordAgain passwords;

    Again(PasswordAgain passwords) {
        this.passwords = passwords;
    }

    /** @throws InvalidProfileException if it is wrong */
    void require(Actor actor, Secret typed) {
        if (!passwords.matches(actor, typed).isGood()) {
            throw new InvalidProfileException(Field.CURRENT_PASSWORD, "profile.invalid.current-password");
        }
    }

    boolean isAsked(Actor actor) {
        return passwords.isAsked(actor);
    }
}
