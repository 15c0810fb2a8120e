package org.ngnportal.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login of the platform that the portal keeps.
 *
 * @param customer whose it is; {@link CustomerId#PLATFORM} for the administrator's
 * @param username it signs in with
 * @param displayName of the customer, as the platform gave it: hostile text
 * @param fromSettings whether it comes from the settings and cannot be forgotten here
 * @param storedAt null for one that comes from the settings
 * @param refusedAt since when the platform refuses it, as far as it was asked; null while it takes it
 */
public record StoredConnection(
        CustomerId customer,
        CustomerId reseller,
        String username,
        String displayName,
        boolean fromSettings,
        @Nullable Instant storedAt,
        @Nullable Instant refusedAt) {}
