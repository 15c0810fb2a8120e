/** The calls of a subscriber: {@link org.ngnportal.calls.CallHistory} reads them (contract section 3.11). */
@NullMarked
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {"tenancy", "accounts", "phonebook", "shell", "ngnpro", "sip"})
package org.ngnportal.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
