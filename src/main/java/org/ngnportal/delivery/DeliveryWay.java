package org.ngnportal.delivery;

import java.util.Locale;

/** How credentials reach their owner. */
public enum DeliveryWay {
    /** A mail that holds them. */
    MAIL,
    /** A mail with a link that shows them once. */
    LINK,
    /** A letter that somebody prints; no e-mail address is needed. */
    LETTER;

    /** Whether an e-mail address is needed. */
    public boolean isMailed() {
        return this != LETTER;
    }

    /** Key in {@code messages/delivery.properties}. */
    public String messageKey() {
        return "delivery.way." + name().toLowerCase(Locale.ROOT);
    }
}
