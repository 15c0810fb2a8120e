/**
 * Logins of the platform that the portal keeps, sealed, for those who have none of their own: implements
 * {@link org.ngnportal.tenancy.Connections}, and has the page on which they are stored, checked and forgotten.
 */
@NullMarked
@ApplicationModule(
        displayName = "Connections",
        allowedDependencies = {"tenancy", "journal", "ngnpro", "sip", "vault", "shell"})
package org.ngnportal.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
