/**
 * Mass changes: one rule for many subscribers. Whoever orders one sees beforehand, from the very rows that are carried out
 * then, how many are affected, how, and who is not and why; a batch does it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Changes",
        allowedDependencies = {
            "accounts",
            "batches",
            "delivery",
            "journal",
            "ngnpro",
            "prepaid",
            "shell",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
