/**
 * Where credentials are handed over to people who are not signed in: the page behind a one-time link, and the address from
 * which softphones fetch their settings. Every failure has the same answer.
 */
@NullMarked
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {"branding", "delivery", "links", "provisioning", "shell", "signin", "sip", "vault"})
package org.ngnportal.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
