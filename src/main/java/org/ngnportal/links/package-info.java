/**
 * Links that work once: whoever holds the token behind one may do one thing, until it expires. Only a token's hash is
 * stored, so that the database opens nothing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Links",
        allowedDependencies = {"vault"})
package org.ngnportal.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
