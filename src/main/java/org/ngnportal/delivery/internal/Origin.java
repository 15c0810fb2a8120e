package org.ngnportal.delivery.internal;

import java.time.Instant;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/**
 * What never changes about a delivery.
 *
 * @param createdBy who made it: hostile text
 * @param expiresAt when the secret must be gone
 */
record Origin(
        DeliveryId id,
        CustomerId tenant,
        CustomerId reseller,
        String createdBy,
        DomainName domain,
        Instant createdAt,
        Instant expiresAt) {

    private static final int LONGEST_NAME = 200;

    static Origin of(DeliveryId id, Actor actor, DomainName domain, Instant createdAt, Instant expiresAt) {
        var name = actor.displayName();
        return new Origin(
                id,
                actor.tenant(),
                actor.reseller(),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                domain,
                createdAt,
                expiresAt);
    }
}
