package org.ngnportal.signin;

import java.time.Duration;
import java.util.Locale;

/** A second factor was not accepted or not changed. */
public final class FactorException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Why, each with words of its own. */
    public enum Reason {
        /** The code of the authenticator app is wrong, too old, or was used before. */
        WRONG_CODE,
        /** There is no such recovery code, or it was used before. */
        WRONG_RECOVERY_CODE,
        /** The browser's answer does not fit what it was asked, or the passkey is somebody else's. */
        PASSKEY_REFUSED,
        /** Neither the password nor a code of the authenticator app. */
        WRONG_PROOF,
        /** The platform could not say whether the password is right. */
        PROOF_NOT_CHECKED,
        /** Who changes his second factors has to show first that he is still himself. */
        NOT_PROVEN,
        /** It is his last one, and he must have one. */
        LAST_ONE,
        /** He has no second factor that these codes could replace. */
        NOTHING_TO_RECOVER,
        /** Guessing is slowed down: nothing was checked. */
        TOO_MANY_TRIES
    }

    private final Reason reason;
    private final Duration delay;

    public FactorException(Reason reason) {
        this(reason, Duration.ZERO);
    }

    /** @param delay how long to wait before the next try */
    public FactorException(Reason reason, Duration delay) {
        super(reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
        this.delay = delay;
    }

    public Reason reason() {
        return reason;
    }

    public Duration delay() {
        return delay;
    }
}
