package org.ngnportal.delivery;

import java.util.Locale;

/** Why a delivery cannot be sent again as it is. */
public enum Hindrance {
    /** Its account may not exist yet. */
    NOT_YET,
    /** The mail server takes it without that. */
    ON_ITS_WAY,
    /** It arrived, and what it held is wiped. */
    ARRIVED,
    /** Somebody opened the link. */
    OPENED,
    /** It was dropped, or waited too long: what it held is wiped. */
    EXPIRED,
    /** Letters are printed. */
    LETTER,
    /** There is none for the actor. */
    UNKNOWN;

    /** Key in {@code messages/delivery.properties}. */
    public String messageKey() {
        return "delivery.hindrance." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
