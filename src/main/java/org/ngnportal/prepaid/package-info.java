/**
 * Prepaid money: bookings on the balances of subscribers. A booking is stored before the platform is asked for it, carries
 * a reference that the platform keeps in the account's history, and is never asked for again before that history was read:
 * whatever dies in between, it is neither lost nor made twice.
 */
@NullMarked
@ApplicationModule(
        displayName = "Prepaid",
        allowedDependencies = {
            "accounts",
            "delivery",
            "journal",
            "ngnpro",
            "selfcare",
            "shell",
            "signin",
            "sip",
            "tenancy",
            "vault"
        })
package org.ngnportal.prepaid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
