/**
 * A provisioning server that speaks NGNPro's SOAP interface on a port of its own, with its own database, and a mail
 * catcher beside it. Started in the portal's process with profile {@code sandbox}, or by a test without Spring. The portal
 * knows it only as another NGNPro behind an address: nothing of the portal is used here, and the portal uses nothing of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"ngnpro", "ngnpro::soap", "sip"})
package org.ngnportal.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
