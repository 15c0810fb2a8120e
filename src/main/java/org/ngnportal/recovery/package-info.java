/**
 * Forgotten passwords: a neutral page that asks for nothing but a name, a single-use link by mail, and the page behind
 * it. Whose passwords can be set is up to the {@link org.ngnportal.signin.PasswordReset} beans.
 */
@NullMarked
@ApplicationModule(
        displayName = "Recovery",
        allowedDependencies = {"signin", "links", "delivery", "tenancy", "shell", "vault", "branding", "ngnpro"})
package org.ngnportal.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
