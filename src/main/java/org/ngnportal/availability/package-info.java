/**
 * Who may disturb a subscriber when: do not disturb for a while, the weekly plan, rejected and anonymous callers (contract
 * sections 3.8, 3.9 and 4.1). Everything is kept by the platform.
 */
@NullMarked
@ApplicationModule(
        displayName = "Availability",
        allowedDependencies = {"accounts", "journal", "ngnpro", "selfcare", "shell", "sip", "tenancy"})
package org.ngnportal.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
