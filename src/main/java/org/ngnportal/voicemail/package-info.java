/**
 * A subscriber's own mailbox: whether there is one, how it is opened, where messages are mailed, what callers hear. What
 * has been spoken into it the platform does not tell, neither how many messages there are.
 */
@NullMarked
@ApplicationModule(
        displayName = "Voicemail",
        allowedDependencies = {
            "accounts",
            "delivery",
            "journal",
            "ngnpro",
            "selfcare",
            "shell",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.voicemail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
