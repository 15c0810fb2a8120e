package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A prepaid card that can be booked once (contract section 3.6).
 *
 * @param number the secret printed on it, unique
 * @param value currency units, more than 0
 * @param reseller whose accounts it is for
 * @param batch which cards it was made with
 * @param service what it is for: {@code sip}
 * @param activeFrom when it begins to be of use, in the platform's time; null is always
 */
public record Voucher(
        String number,
        BigDecimal value,
        int reseller,
        String batch,
        String service,
        boolean blocked,
        @Nullable LocalDateTime activeFrom) {

    static final String SIP = "sip";

    /** A card that can be used at once. */
    public static Voucher of(String number, String value, int reseller) {
        return new Voucher(number, new BigDecimal(value), reseller, "", SIP, false, null);
    }

    /** The same card, blocked. */
    public Voucher whenBlocked() {
        return new Voucher(number, value, reseller, batch, service, true, activeFrom);
    }

    /** The same card, of no use before that time. */
    public Voucher from(LocalDateTime time) {
        return new Voucher(number, value, reseller, batch, service, blocked, time);
    }

    /** The same card in a batch. */
    public Voucher in(String name) {
        return new Voucher(number, value, reseller, name, service, blocked, activeFrom);
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "Voucher[" + value + " for reseller " + reseller + "]";
    }
}
