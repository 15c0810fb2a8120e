package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * A voucher as the subscriber types it (contract section 3.6). Works once.
 *
 * @param id number of the card
 * @param number the secret printed on it
 */
@SoapType
public record PrepaidCard(@Nullable Integer id, @Nullable String number) {
    /** Never shows the number. */
    @Override
    public String toString() {
        return "PrepaidCard[" + id + "]";
    }
}
