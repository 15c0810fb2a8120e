/**
 * Who changed what, when, for whom, from where, and what came of it. {@link org.ngnportal.journal.Journal} is asked
 * <em>before</em> anything is changed, so that no change is without a trace; entries are only ever added, each bound to the
 * one before.
 */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"tenancy", "ngnpro", "vault", "shell"})
package org.ngnportal.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
