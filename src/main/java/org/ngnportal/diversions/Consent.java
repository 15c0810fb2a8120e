package org.ngnportal.diversions;

import java.util.Optional;
import org.ngnportal.vault.Secret;

/**
 * Whether somebody was told what a diversion may cost, and shows that it is he.
 *
 * @param warned whether he was told
 * @param password what he signs in with, where it was asked for
 */
public record Consent(boolean warned, Optional<Secret> password) {

    /** Nobody was asked. */
    public static final Consent NONE = new Consent(false, Optional.empty());

    /** Of one who acts as the subscriber and does not know the password. */
    public static final Consent WARNED = new Consent(true, Optional.empty());

    public static Consent with(Secret password) {
        return new Consent(true, Optional.of(password));
    }
}
