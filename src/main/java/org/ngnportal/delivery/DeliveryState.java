package org.ngnportal.delivery;

import java.util.Locale;
import java.util.Set;

/** Where a delivery is on its way. The secret is there until {@code SENT} or {@code EXPIRED}. */
public enum DeliveryState {
    /** Stored, but the account may not exist yet: not sent. */
    PREPARED,
    /** The account exists; the mail is sent as soon as the mail server takes it. */
    READY,
    /** The mail server took the mail; the secret is gone. */
    SENT,
    /** Given up; can be sent again while the secret is there. */
    FAILED,
    /** Dropped, or the secret's lifetime is over; the secret is gone. */
    EXPIRED;

    private static final Set<DeliveryState> FINAL = Set.of(SENT, EXPIRED);

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Key in {@code messages/delivery.properties}. */
    public String messageKey() {
        return "delivery.state." + name().toLowerCase(Locale.ROOT);
    }
}
