package org.ngnportal.signin;

import org.ngnportal.signin.SignInProblem.Reason;

/** Username and password are right, and yet he cannot sign in: nobody else is asked who he might be. */
public final class IdentityRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IdentityRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What to tell him. */
    public Reason reason() {
        return reason;
    }
}
