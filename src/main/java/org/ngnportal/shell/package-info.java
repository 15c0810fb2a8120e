/**
 * The frame that every page hangs in, and the parts pages are made of: layout and navigation, page headers, badges,
 * notices, texts, forms. A feature contributes {@link org.ngnportal.shell.NavigationItem} and
 * {@link org.ngnportal.shell.OverviewCard} beans and a {@code messages/<feature>.properties}; its views name
 * {@link org.ngnportal.shell.MainLayout} as their layout.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"tenancy", "vault", "ngnpro", "branding", "sip"})
package org.ngnportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
