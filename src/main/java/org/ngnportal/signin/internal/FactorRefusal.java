package org.ngnportal.signin.internal;

import org.springframework.security.core.AuthenticationException;

/** The second step failed and may be tried again; the waiting sign-in knows why. */
final class FactorRefusal extends AuthenticationException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    FactorRefusal() {
        super("second factor refused");
    }
}
