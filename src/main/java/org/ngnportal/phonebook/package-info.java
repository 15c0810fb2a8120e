/**
 * A subscriber's phonebook: {@link org.ngnportal.phonebook.Phonebook} lists and changes it and names callers,
 * {@link org.ngnportal.phonebook.PhonebookFiles} takes it in and out as files (contract section 3.10).
 */
@NullMarked
@ApplicationModule(
        displayName = "Phonebook",
        allowedDependencies = {"tenancy", "accounts", "shell", "journal", "ngnpro", "sip"})
package org.ngnportal.phonebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
