/** The telephones of a subscriber that are registered now, and what another one needs to be set up. */
@NullMarked
@ApplicationModule(
        displayName = "Phones",
        allowedDependencies = {"accounts", "ngnpro", "selfcare", "shell", "sip", "tenancy"})
package org.ngnportal.phones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
