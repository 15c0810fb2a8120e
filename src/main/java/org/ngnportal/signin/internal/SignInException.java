package org.ngnportal.signin.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;
import org.springframework.security.core.AuthenticationException;

/** A refused sign-in with its reason. */
final class SignInException extends AuthenticationException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable Integer faultCode;
    private final Duration delay;

    private SignInException(Reason reason, @Nullable Integer faultCode, Duration delay, @Nullable Throwable cause) {
        super(reason.name());
        if (cause != null) {
            initCause(cause);
        }
        this.reason = reason;
        this.faultCode = faultCode;
        this.delay = delay;
    }

    static SignInException because(Reason reason) {
        return new SignInException(reason, null, Duration.ZERO, null);
    }

    static SignInException because(Reason reason, Throwable cause) {
        return new SignInException(reason, null, Duration.ZERO, cause);
    }

    static SignInException fault(Reason reason, int code, Throwable cause) {
        return new SignInException(reason, code == 0 ? null : code, Duration.ZERO, cause);
    }

    static SignInException tooManyTries(Duration delay) {
        return new SignInException(Reason.TOO_MANY_TRIES, null, delay, null);
    }

    SignInProblem problem(String username) {
        return new SignInProblem(reason, username, faultCode, delay);
    }

    /** Whether it says more than another about why. */
    boolean isGraverThan(SignInException other) {
        return other.reason == Reason.REFUSED && (reason != Reason.REFUSED || other.faultCode == null);
    }

    Reason reason() {
        return reason;
    }
}
