/** How a brand looks and writes: its names, colour and logo, and the templates of its mails. */
@NullMarked
@ApplicationModule(
        displayName = "Branding",
        allowedDependencies = {"tenancy"})
package org.ngnportal.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
