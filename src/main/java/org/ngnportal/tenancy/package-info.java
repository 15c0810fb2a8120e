/**
 * Who acts for whom: {@link org.ngnportal.tenancy.Actor}, what the platform lets him do
 * ({@link org.ngnportal.tenancy.Delegation}), and the only way from an actor to an NGNPro session
 * ({@link org.ngnportal.tenancy.NgnPro}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"ngnpro", "sip", "vault"})
package org.ngnportal.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
