/**
 * What a subscriber has for himself: {@link org.ngnportal.selfcare.MyTelephone} reads his own account and no other, and
 * {@code /my} shows it. Other features add parts to that page as {@link org.ngnportal.selfcare.HomePart}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Self-care",
        allowedDependencies = {
            "tenancy",
            "accounts",
            "signin",
            "delivery",
            "shell",
            "branding",
            "vault",
            "journal",
            "ngnpro",
            "sip"
        })
package org.ngnportal.selfcare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
