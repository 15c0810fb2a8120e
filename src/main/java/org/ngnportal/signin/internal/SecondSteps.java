package org.ngnportal.signin.internal;

import org.springframework.security.core.Authentication;

/** Whether a right password is enough. */
@FunctionalInterface
interface SecondSteps {

    /** He himself when it is enough, else a {@link PendingToken}. */
    Authentication after(SignedIn signedIn);
}
