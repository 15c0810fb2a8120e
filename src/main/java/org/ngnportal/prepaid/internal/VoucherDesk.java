package org.ngnportal.prepaid.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.signin.Throttle;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

/** Redeems: the voucher is used up in the transaction that stores the booking. */
@Service
class VoucherDesk implements Vouchers {

    private static final int LONGEST_NUMBER = 64;

    private final VoucherStore store;
    private final VoucherKey key;
    private final OrderBook orders;
    private final PrepaidAccess access;
    private final Counter counter;
    private final NgnPro ngnPro;
    private final Throttle throttle;

    VoucherDesk(
            VoucherStore store,
            VoucherKey key,
            OrderBook orders,
            PrepaidAccess access,
            Counter counter,
            NgnPro ngnPro,
            Throttle throttle) {
        this.store = store;
        this.key = key;
        this.orders = orders;
        this.access = access;
        this.counter = counter;
        this.ngnPro = ngnPro;
        this.throttle = throttle;
    }

    @Override
    public Offer look(Actor actor, SipAddress account, VoucherCode code, String address) {
        PrepaidAccess.requireRedeeming(actor, account);
        var holder = prepaid(actor, account);
        var found = tried(account, address, holder, key.hash(code)).orElseThrow(RefusedException::new);
        return new Offer(found.value(), found.currency(), balance(actor, account));
    }

    @Override
    public Booking redeem(Actor actor, BookingId id, SipAddress account, VoucherCode code, String address) {
        PrepaidAccess.requireRedeeming(actor, account);
        var known = orders.known(actor, id);
        if (known.isPresent()) {
            return known.get();
        }
        var holder = prepaid(actor, account);
        var hash = key.hash(code);
        var found = tried(account, address, holder, hash);
        if (found.isEmpty()) {
            return orders.known(actor, id).orElseThrow(RefusedException::new);
        }
        var reason = "Voucher " + found.get().name();
        var booking = OrderBook.planned(
                actor, holder, id, BookingKind.VOUCHER, found.get().value(), reason, null);
        try {
            return orders.place(actor, booking, null, () -> {
                if (!store.take(hash, id, account, Instant.now())) {
                    throw new RefusedException();
                }
            });
        } catch (RefusedException faster) {
            return orders.known(actor, id).orElseThrow(() -> faster);
        }
    }

    @Override
    public Booking redeemCard(Actor actor, BookingId id, SipAddress account, int card, Secret number, String address) {
        PrepaidAccess.requireRedeeming(actor, account);
        var printed = number.reveal().strip();
        if (card < 1 || printed.isEmpty() || printed.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a card has an id and a number");
        }
        return orders.known(actor, id).orElseGet(() -> {
            var holder = prepaid(actor, account);
            // stays counted: whether it was right, the platform says later
            throttle.begin(Throttle.Purpose.VOUCHER, account.toString(), address);
            var booking = OrderBook.planned(actor, holder, id, BookingKind.CARD, Money.ZERO, "Card " + card, null);
            return orders.place(
                    actor, booking, new BookingStore.SealedCard(card, counter.sealed(id, printed)), () -> {});
        });
    }

    private PrepaidAccess.Holder prepaid(Actor actor, SipAddress account) {
        var holder = access.holder(actor, account);
        if (!holder.isPrepaid()) {
            throw new DeniedException(account + " is not prepaid");
        }
        return holder;
    }

    /** Counts the try; the same is done whatever is wrong with the code. */
    private Optional<VoucherStore.Found> tried(
            SipAddress account, String address, PrepaidAccess.Holder holder, byte[] hash) {
        var attempt = throttle.begin(Throttle.Purpose.VOUCHER, account.toString(), address);
        var good = store.find(hash)
                .filter(found -> found.isUsable(Instant.now()))
                .filter(found ->
                        found.isFor(holder.owner().customer(), holder.owner().reseller()));
        if (good.isPresent()) {
            attempt.succeeded();
        }
        return good;
    }

    private @Nullable Money balance(Actor actor, SipAddress account) {
        return ngnPro.as(actor).sip().getPrepaidStatus(List.of(Counter.id(account))).stream()
                .map(status -> Cashier.money(status.balance()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
