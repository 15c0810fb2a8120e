/**
 * What a subscriber decides about his own account: settings, e-mail address, passwords, and that it is to be deleted. What
 * others could take over the account with is asked for twice: by the web password, and by a link to his mailbox.
 */
@NullMarked
@ApplicationModule(
        displayName = "Profile",
        allowedDependencies = {
            "accounts",
            "branding",
            "delivery",
            "journal",
            "links",
            "ngnpro",
            "provisioning",
            "selfcare",
            "shell",
            "signin",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
