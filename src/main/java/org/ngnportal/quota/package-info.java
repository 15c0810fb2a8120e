/**
 * Limits of what calls may cost. {@link org.ngnportal.quota.Usages} tells what the calls of a month cost, as the platform
 * says; a job warns subscribers by mail when their limit is nearly used up or their balance is low, each time once. The
 * limit itself is kept by the platform (contract section 6.3).
 */
@NullMarked
@ApplicationModule(
        displayName = "Quota",
        allowedDependencies = {
            "accounts",
            "delivery",
            "journal",
            "ngnpro",
            "prepaid",
            "selfcare",
            "shell",
            "sip",
            "tenancy"
        })
package org.ngnportal.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
