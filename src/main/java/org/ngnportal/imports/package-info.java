/**
 * Imports subscribers from tables: what a row asks for, what stands in its way, how it compares with the platform, how it is
 * carried out and taken back, and the export that says the same again.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "accounts",
            "batches",
            "delivery",
            "domains",
            "journal",
            "ngnpro",
            "onboarding",
            "prepaid",
            "shell",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
