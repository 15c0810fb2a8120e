/**
 * Credentials out to people: mails are stored sealed before the account exists, released when it does, sent by a
 * background job until the mail server took them, and then forgotten but for a trace.
 */
@NullMarked
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "tenancy",
            "vault",
            "branding",
            "sip",
            "shell",
            "journal",
            "links",
            "provisioning",
            "ngnpro"
        })
package org.ngnportal.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
