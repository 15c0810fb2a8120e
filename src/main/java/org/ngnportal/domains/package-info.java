/** The SIP domains of a tenant. */
@NullMarked
@ApplicationModule(
        displayName = "Domains",
        allowedDependencies = {"tenancy", "ngnpro", "sip"})
package org.ngnportal.domains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
