/**
 * Onboards subscribers: checks what somebody asks for, then creates account, mailbox and diversions on the platform step
 * by step, so that after a crash at any point it goes on where it stood, and hands the credentials to the delivery. A job
 * of the database scheduler drives the steps and is the only mechanism that does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Onboarding",
        allowedDependencies = {
            "accounts",
            "branding",
            "delivery",
            "domains",
            "journal",
            "ngnpro",
            "shell",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
