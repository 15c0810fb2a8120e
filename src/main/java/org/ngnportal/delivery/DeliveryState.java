package org.ngnportal.delivery;

import java.util.Locale;
import java.util.Set;

/**
 * Where a delivery is on its way. The secret is there until {@code SENT}, {@code OPENED} or {@code EXPIRED}; that of a link
 * stays sealed while it is {@code SENT}.
 */
public enum DeliveryState {
    /** Stored, but the account may not exist yet: not sent. */
    PREPARED,
    /** The account exists; the mail is sent as soon as the mail server takes it, the letter waits to be printed. */
    READY,
    /** The mail server took the mail, or the letter was printed; the secret is gone, but for that behind a link. */
    SENT,
    /** Somebody opened the link and saw the secret, which is gone. */
    OPENED,
    /** Given up; can be sent again while the secret is there. */
    FAILED,
    /** Dropped, or the secret's lifetime is over; the secret is gone. */
    EXPIRED;

    private static final Set<DeliveryState> FINAL = Set.of(SENT, OPENED, EXPIRED);

    /** Whether nothing is left to do for the portal; a link that was sent may still be opened or expire. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Key in {@code messages/delivery.properties}. */
    public String messageKey() {
        return "delivery.state." + name().toLowerCase(Locale.ROOT);
    }
}
