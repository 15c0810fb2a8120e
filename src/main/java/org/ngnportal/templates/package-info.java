/**
 * What mails of a tenant say and who they come from: templates per event and language, edited in the portal, and senders
 * that are used once they were confirmed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail templates",
        allowedDependencies = {"accounts", "branding", "delivery", "journal", "shell", "sip", "tenancy", "vault"})
package org.ngnportal.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
