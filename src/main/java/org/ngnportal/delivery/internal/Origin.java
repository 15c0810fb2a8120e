package org.ngnportal.delivery.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Note;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/**
 * What never changes about a delivery.
 *
 * @param createdBy who made it: hostile text; empty when nobody was signed in
 * @param domain of a welcome mail's account; null for a note
 * @param note null for a welcome mail
 * @param way how it goes; notes go as mails
 * @param expiresAt when the secret must be gone
 */
record Origin(
        DeliveryId id,
        CustomerId tenant,
        CustomerId reseller,
        String createdBy,
        @Nullable DomainName domain,
        @Nullable Note note,
        DeliveryWay way,
        Instant createdAt,
        Instant expiresAt) {

    private static final int LONGEST_NAME = 200;

    static Origin of(
            DeliveryId id, Actor actor, DomainName domain, DeliveryWay way, Instant createdAt, Instant expiresAt) {
        return new Origin(
                id,
                actor.tenant(),
                actor.reseller(),
                name(actor.displayName()),
                domain,
                null,
                way,
                createdAt,
                expiresAt);
    }

    static Origin of(
            DeliveryId id,
            CustomerId tenant,
            CustomerId reseller,
            String createdBy,
            Note note,
            Instant createdAt,
            Instant expiresAt) {
        return new Origin(id, tenant, reseller, name(createdBy), null, note, DeliveryWay.MAIL, createdAt, expiresAt);
    }

    private static String name(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
