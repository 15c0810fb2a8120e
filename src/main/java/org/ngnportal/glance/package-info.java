/**
 * The state of a subscriber's telephone at a glance: cards of his home page about what other features know, with what one
 * does daily. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Glance",
        allowedDependencies = {
            "accounts",
            "availability",
            "calls",
            "diversions",
            "journal",
            "ngnpro",
            "phones",
            "selfcare",
            "shell",
            "tenancy",
            "voicemail"
        })
package org.ngnportal.glance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
