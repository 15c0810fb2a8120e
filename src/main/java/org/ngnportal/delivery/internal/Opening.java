package org.ngnportal.delivery.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the link to a delivery's secret.
 *
 * @param openedAt when the secret was seen; null if it was not
 * @param pinAsked whether the link shows nothing without a PIN, which the payload holds
 * @param wrongPins how often in a row a wrong one was typed
 */
record Opening(@Nullable Instant openedAt, boolean pinAsked, int wrongPins) {

    static final Opening NEVER = new Opening(null, false, 0);

    /** Nobody has typed anything yet. */
    Opening withPin(boolean asked) {
        return new Opening(openedAt, asked, 0);
    }

    Opening wrong() {
        return new Opening(openedAt, pinAsked, wrongPins + 1);
    }

    Opening at(Instant opened) {
        return new Opening(opened, pinAsked, wrongPins);
    }
}
