/**
 * What a subscriber does not let be called from his telephone: prefixes of numbers, with the countries they belong to
 * (contract section 3.9). Staff can lock them. Everything is kept by the platform.
 */
@NullMarked
@ApplicationModule(
        displayName = "Barring",
        allowedDependencies = {"accounts", "journal", "ngnpro", "selfcare", "shell", "sip", "tenancy"})
package org.ngnportal.barring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
