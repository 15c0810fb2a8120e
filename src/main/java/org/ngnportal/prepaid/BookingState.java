package org.ngnportal.prepaid;

/** How far a booking is. */
public enum BookingState {
    /** The platform was not asked for it, or is known not to have booked it. */
    ORDERED,
    /** The platform was asked and has not answered: it may be booked. */
    ASKED,
    /** It is booked. */
    BOOKED,
    /** The platform refused it; nothing was booked. */
    REFUSED,
    /** Called off before it was booked. */
    CANCELLED,
    /** The platform did not say for so long that somebody has to look. */
    NEEDS_DECISION;

    public boolean isFinal() {
        return this == BOOKED || this == REFUSED || this == CANCELLED;
    }
}
