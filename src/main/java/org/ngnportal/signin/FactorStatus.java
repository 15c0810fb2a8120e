package org.ngnportal.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set up besides his password.
 *
 * @param totpSince when his authenticator app was set up; null when there is none
 * @param recoveryCodes how many he has not used yet
 * @param required whether he must have a second factor
 */
public record FactorStatus(@Nullable Instant totpSince, int recoveryCodes, List<Passkey> passkeys, boolean required) {

    public FactorStatus {
        passkeys = List.copyOf(passkeys);
    }

    public boolean hasTotp() {
        return totpSince != null;
    }

    /** Whether he is asked for a second factor when he signs in. Recovery codes alone are none. */
    public boolean isProtected() {
        return hasTotp() || !passkeys.isEmpty();
    }
}
