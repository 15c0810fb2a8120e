/** Secrets: how they are held in memory, sealed at rest under a key that is not in the database, and generated. */
@NullMarked
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {})
package org.ngnportal.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
