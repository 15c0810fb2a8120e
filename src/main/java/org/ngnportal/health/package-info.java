/**
 * Whether what the portal needs works: the platform, the mail server, its database. The platform is judged by the calls
 * that are made anyway; what is checked besides is checked seldom, and only while somebody looks.
 */
@NullMarked
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {"tenancy", "ngnpro", "shell", "delivery"})
package org.ngnportal.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
