/**
 * Signing in and out: who may open which address, the login page, the checks behind it, guessing slowed down. The
 * platform itself verifies customers' passwords; other kinds of users join as further authentication providers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"tenancy", "shell", "ngnpro", "vault", "branding", "journal", "sip", "delivery"})
package org.ngnportal.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
