/**
 * Long work of many rows: stored first, carried out by a job that any node goes on with, watched, paused, cancelled and
 * undone by people. Features contribute what a row is and does ({@link org.ngnportal.batches.BatchWork}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Batches",
        allowedDependencies = {"journal", "ngnpro", "shell", "sip", "tenancy", "vault"})
package org.ngnportal.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
