/**
 * Customer accounts of the platform, resellers included: found by whatever people know of them, and opened to act as them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"tenancy", "ngnpro", "sip", "shell"})
package org.ngnportal.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
