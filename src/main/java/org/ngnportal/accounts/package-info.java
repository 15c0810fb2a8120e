/**
 * Subscribers: the SIP accounts of a tenant, their groups, limits and mailboxes, listed, shown and changed.
 *
 * <p>Accounts are always read whole, changed and sent back whole; what this client does not know is kept (contract
 * section 6.5).
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"tenancy", "ngnpro", "sip", "shell", "customers", "domains", "vault", "journal"})
package org.ngnportal.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
