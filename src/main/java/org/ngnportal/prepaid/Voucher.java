package org.ngnportal.prepaid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;

/**
 * One voucher of a batch, without its code, which nobody keeps.
 *
 * @param number within the batch, from 1
 * @param blocked by itself, whether or not its batch is
 * @param usedFor whose balance it went to; null while it was not redeemed
 * @param usedAt null while it was not redeemed
 */
public record Voucher(
        int number,
        boolean blocked,
        @Nullable SipAddress usedFor,
        @Nullable Instant usedAt) {

    public boolean isUsed() {
        return usedAt != null;
    }
}
