/** Under which addresses and numbers a subscriber is reached; what of it he may change himself. */
@NullMarked
@ApplicationModule(
        displayName = "Numbers",
        allowedDependencies = {"accounts", "journal", "ngnpro", "selfcare", "shell", "sip", "tenancy"})
package org.ngnportal.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
