package org.ngnportal.delivery.internal;

import java.time.Instant;
import java.util.Map;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * Where a mail goes and for whom.
 *
 * @param ofPortal whether it is the portal's own, whoever caused it
 * @param urgent whether somebody waits for it in front of the screen
 * @param settings the tenant's properties: hostile text
 */
record Envelope(
        DeliveryId id,
        MailAddress recipient,
        CustomerId tenant,
        CustomerId reseller,
        boolean ofPortal,
        boolean urgent,
        Instant writtenAt,
        Map<String, String> settings) {

    static Envelope of(Delivery delivery, Letter letter) {
        var origin = delivery.origin();
        var note = origin.note();
        return new Envelope(
                origin.id(),
                delivery.mailAddress(),
                origin.tenant(),
                origin.reseller(),
                note != null && note.isOfPortal(),
                isUrgent(letter),
                origin.createdAt(),
                letter.settings());
    }

    private static boolean isUrgent(Letter letter) {
        return letter instanceof Letter.OfNote(var mail)
                && (mail.link() != null || mail.note().isOfPortal());
    }
}
