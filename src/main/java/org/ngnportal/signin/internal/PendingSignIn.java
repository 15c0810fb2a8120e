package org.ngnportal.signin.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.PasskeySetup;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.TotpSetup;
import org.ngnportal.signin.WaitingSignIn.Step;
import org.ngnportal.signin.internal.factor.PasskeyChallenge;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * A sign-in whose password was right and whose second step is still to come. Lives in the memory of its session alone, and
 * not for long; until it is finished, the session belongs to nobody.
 */
final class PendingSignIn {

    /** Name of the session attribute. */
    static final String ATTRIBUTE = PendingSignIn.class.getName();

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Who has to find and install an app first needs longer. */
    private static final Duration SETUP_LIFETIME = Duration.ofMinutes(20);

    private static final int MOST_TRIES = 5;

    private final SignedIn signedIn;
    private final Instant until;
    private final boolean totp;
    private final boolean passkey;
    private final @Nullable TotpSetup setup;
    private Step step;
    private int tries;
    private @Nullable FactorException problem;
    private @Nullable PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge;
    private @Nullable PasskeySetup newPasskey;
    private List<Secret> recoveryCodes = List.of();
    private SignInMethod method = SignInMethod.TOTP;

    private PendingSignIn(
            SignedIn signedIn, Step step, Instant until, boolean totp, boolean passkey, @Nullable TotpSetup setup) {
        this.signedIn = signedIn;
        this.step = step;
        this.until = until;
        this.totp = totp;
        this.passkey = passkey;
        this.setup = setup;
    }

    static PendingSignIn forFactor(SignedIn signedIn, boolean totp, boolean passkey, Instant now) {
        return new PendingSignIn(signedIn, Step.FACTOR, now.plus(LIFETIME), totp, passkey, null);
    }

    static PendingSignIn forSetup(SignedIn signedIn, TotpSetup setup, Instant now) {
        return new PendingSignIn(signedIn, Step.SETUP, now.plus(SETUP_LIFETIME), false, false, setup);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    Actor actor() {
        return signedIn.actor();
    }

    String username() {
        return signedIn.getName();
    }

    boolean totp() {
        return totp;
    }

    boolean passkey() {
        return passkey;
    }

    @Nullable
    TotpSetup setup() {
        return setup;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    synchronized Step step() {
        return step;
    }

    /** Whether one more try is allowed; it counts from now on. */
    synchronized boolean tryOnce() {
        return tries++ < MOST_TRIES;
    }

    synchronized boolean isTriedOut() {
        return tries >= MOST_TRIES;
    }

    synchronized void failed(FactorException why) {
        problem = why;
    }

    /** Told once. */
    synchronized @Nullable FactorException takeProblem() {
        var told = problem;
        problem = null;
        return told;
    }

    synchronized void asks(PasskeyChallenge<PublicKeyCredentialRequestOptions> question) {
        challenge = question;
    }

    synchronized @Nullable PasskeyChallenge<PublicKeyCredentialRequestOptions> takeChallenge() {
        var taken = challenge;
        challenge = null;
        return taken;
    }

    synchronized void makes(PasskeySetup question) {
        newPasskey = question;
    }

    synchronized @Nullable PasskeySetup takeNewPasskey() {
        var taken = newPasskey;
        newPasskey = null;
        return taken;
    }

    synchronized void shownBy(SignInMethod shown) {
        method = shown;
    }

    /** By what the second step succeeded. */
    synchronized SignInMethod method() {
        return method;
    }

    synchronized void shows(List<Secret> codes) {
        recoveryCodes = codes;
        step = Step.RECOVERY_CODES;
    }

    synchronized List<Secret> recoveryCodes() {
        return recoveryCodes;
    }
}
