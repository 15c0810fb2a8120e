/**
 * Where calls go that a subscriber does not answer himself: {@link org.ngnportal.diversions.Diversions} reads and changes
 * his five conditions, {@link org.ngnportal.diversions.WhatHappens} says which rule wins (contract sections 3.7 and 3.8).
 */
@NullMarked
@ApplicationModule(
        displayName = "Diversions",
        allowedDependencies = {"accounts", "journal", "ngnpro", "selfcare", "shell", "signin", "sip", "tenancy", "vault"
        })
package org.ngnportal.diversions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
