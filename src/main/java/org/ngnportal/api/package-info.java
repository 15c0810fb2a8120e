/**
 * What subscribers do for themselves, for programs: resources in JSON below {@code /api/my}, and the tokens with which
 * programs sign in there. All rules are those of the services that the pages use too.
 */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "accounts",
            "availability",
            "barring",
            "calls",
            "diversions",
            "journal",
            "ngnpro",
            "numbers",
            "phonebook",
            "phones",
            "prepaid",
            "profile",
            "quota",
            "shell",
            "signin",
            "sip",
            "tenancy",
            "vault",
            "voicemail"
        })
package org.ngnportal.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
