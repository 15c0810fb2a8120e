package org.ngnportal.prepaid;

/** What a booking is made of. */
public enum BookingKind {
    /** A top-up or a correction that somebody ordered. */
    ORDER,
    /** A voucher of the portal. */
    VOUCHER,
    /** A card of the platform, whose value only the platform knows. */
    CARD
}
