/**
 * Client of the NGNPro provisioning server: one interface per port, one record per type of the wire, typed faults.
 *
 * <p>Names of operations, parameters and fields are those of the wire (contract sections 2 and 3). Nothing here decides
 * who may do what: a session speaks with the credentials it was opened with.
 */
@NullMarked
@ApplicationModule(
        displayName = "NGNPro client",
        allowedDependencies = {})
package org.ngnportal.ngnpro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
