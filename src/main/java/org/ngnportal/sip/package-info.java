/** The vocabulary of SIP that all features share: addresses, names, numbers, password digests. Values parse once, at the border. */
@NullMarked
@ApplicationModule(
        displayName = "SIP vocabulary",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.ngnportal.sip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
