/**
 * Generates consecutive ENUM numbers, SIP accounts, or both from a range (contract section 6.5, point 14): an
 * {@link org.ngnportal.generator.GeneratorOrder} is judged and compared with the platform before anything is written, then
 * carried out as a batch.
 */
@NullMarked
@ApplicationModule(
        displayName = "Generator",
        allowedDependencies = {
            "accounts",
            "batches",
            "delivery",
            "domains",
            "imports",
            "journal",
            "ngnpro",
            "onboarding",
            "shell",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
