/**
 * Softphones set themselves up: a picture holds a link from which an app fetches the settings of one account, once and
 * soon. What it fetches holds a digest, never a password.
 */
@NullMarked
@ApplicationModule(
        displayName = "Provisioning",
        allowedDependencies = {"links", "shell", "sip", "vault"})
package org.ngnportal.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
