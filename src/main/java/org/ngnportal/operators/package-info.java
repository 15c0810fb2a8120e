/**
 * Operators: staff of a tenant with accounts of the portal. Who manages them and how they are invited, and how they sign
 * in with a password of their own. On the platform they act with the connection of their employer.
 */
@NullMarked
@ApplicationModule(
        displayName = "Operators",
        allowedDependencies = {
            "signin",
            "recovery",
            "links",
            "delivery",
            "journal",
            "tenancy",
            "shell",
            "vault",
            "branding",
            "ngnpro"
        })
package org.ngnportal.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
