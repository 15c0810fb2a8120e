package org.ngnportal.prepaid;

import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Redeems vouchers, each once: the portal's by their code, cards of the platform by what is printed on them. Subscribers
 * redeem for themselves, others for the subscribers of their tenant. Whoever tries codes that are none has to wait after
 * some: all methods throw {@link org.ngnportal.signin.TooManyTriesException} then.
 */
public interface Vouchers {

    /**
     * What a code is worth for an account.
     *
     * @param address network address of who asks; empty when it is not known
     * @throws RefusedException if it cannot be redeemed for it, whatever the reason
     */
    Offer look(Actor actor, SipAddress account, VoucherCode code, String address);

    /**
     * Redeems a code. The same id again changes nothing.
     *
     * @throws RefusedException if it cannot be redeemed for the account, whatever the reason
     */
    Booking redeem(Actor actor, BookingId id, SipAddress account, VoucherCode code, String address);

    /**
     * Redeems a card of the platform, which alone knows whether it is good: the booking is refused if it is not. The same
     * id again changes nothing.
     *
     * @param card its id
     * @param number what is printed on it, at most 64 characters
     */
    Booking redeemCard(Actor actor, BookingId id, SipAddress account, int card, Secret number, String address);

    /**
     * What a voucher is worth.
     *
     * @param currency as the reseller calls it: hostile text; empty when he does not say
     * @param before the balance as it is; null when the platform does not say
     */
    record Offer(Money value, String currency, @Nullable Money before) {

        /** The balance as it would be; null when the platform does not say. */
        public @Nullable Money after() {
            return before == null ? null : before.plus(value);
        }
    }

    /** The code is wrong, used, blocked, expired or somebody else's: which of them is not told. */
    final class RefusedException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public RefusedException() {
            super("the voucher cannot be redeemed");
        }
    }
}
