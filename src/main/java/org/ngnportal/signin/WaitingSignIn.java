package org.ngnportal.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.vault.Secret;

/** The sign-in of the present session that waits for its second step; the password was right, nobody is signed in yet. */
public interface WaitingSignIn {

    /** What is asked for. */
    enum Step {
        /** A second factor. */
        FACTOR,
        /** He must have one and sets it up now. */
        SETUP,
        /** He has set it up and is shown his recovery codes. */
        RECOVERY_CODES
    }

    /**
     * @param username as it was typed
     * @param totp whether he has an authenticator app
     * @param passkey whether he has a passkey
     * @param setup the key of the app that is being set up; null unless that is the step
     * @param recoveryCodes to be shown once; empty unless that is the step
     * @param problem why the last try failed; null when there was none
     */
    record State(
            Step step,
            String username,
            boolean totp,
            boolean passkey,
            @Nullable TotpSetup setup,
            List<Secret> recoveryCodes,
            @Nullable FactorException problem) {}

    /** How far it is; its problem is told once. Empty when none waits, or it took too long. */
    Optional<State> state();
}
