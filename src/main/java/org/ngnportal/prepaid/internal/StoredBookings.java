package org.ngnportal.prepaid.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Bookings in the portal's database, carried out by a job. */
@Service
class StoredBookings implements Bookings {

    private final BookingStore store;
    private final OrderBook orders;
    private final PrepaidAccess access;
    private final Counter counter;
    private final ActorSeal seal;
    private final Tenants tenants;
    private final BookingJob.Starter job;
    private final BookingSettings settings;
    private final Aftermath aftermath;
    private final TransactionOperations transaction;

    StoredBookings(
            BookingStore store,
            OrderBook orders,
            PrepaidAccess access,
            Counter counter,
            ActorSeal seal,
            Tenants tenants,
            BookingJob.Starter job,
            BookingSettings settings,
            Aftermath aftermath,
            TransactionOperations transaction) {
        this.store = store;
        this.orders = orders;
        this.access = access;
        this.counter = counter;
        this.seal = seal;
        this.tenants = tenants;
        this.job = job;
        this.settings = settings;
        this.aftermath = aftermath;
        this.transaction = transaction;
    }

    @Override
    public Booking order(Actor actor, BookingId id, SipAddress address, Money value, String reason, boolean notify) {
        Rights.require(actor, Area.PREPAID, Action.CREATE);
        var why = reason.strip();
        permit(actor, value);
        if (value.isZero() || value.magnitude().compareTo(Money.MOST) > 0) {
            throw new IllegalArgumentException("not an amount that can be booked: " + value);
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
        return orders.known(actor, id).orElseGet(() -> {
            var holder = access.holder(actor, address);
            if (!holder.isPrepaid()) {
                // only a prepaid account has a balance that matters (contract section 6.3)
                throw new DeniedException(address + " is not prepaid");
            }
            var notice = notify ? notice(holder) : null;
            var booking = OrderBook.planned(actor, holder, id, BookingKind.ORDER, value, why, notice);
            return orders.place(actor, booking, null, () -> {});
        });
    }

    private void permit(Actor actor, Money value) {
        if (!Need.PREPAID_CHANGES.isMetBy(tenants.settings(actor).delegation())) {
            throw new NotPermittedException(Reason.PREPAID_CHANGES_NOT_DELEGATED);
        }
        var limit = limitOf(actor);
        if (value.magnitude().compareTo(limit) > 0) {
            throw new DeniedException(actor.responsible().role() + " may not book more than " + limit);
        }
    }

    @Override
    public Money limit(Actor actor) {
        Rights.require(actor, Area.PREPAID, Action.SEE);
        return limitOf(actor);
    }

    /** That of who really acts, by the role he has here. */
    private Money limitOf(Actor actor) {
        return settings.limit(role(actor.responsible()));
    }

    private static Role role(Actor responsible) {
        if (responsible instanceof Actor.Operator operator) {
            var here = operator.grants().in(Area.PREPAID);
            return here == null ? operator.role() : here;
        }
        return responsible.role();
    }

    private static Booking.@Nullable Notice notice(PrepaidAccess.Holder holder) {
        return MailAddress.parse(holder.email())
                .map(email -> new Booking.Notice(email.value(), holder.owner().displayName(), language(holder)))
                .orElse(null);
    }

    private static String language(PrepaidAccess.Holder holder) {
        var properties = holder.account().properties();
        return properties == null
                ? "en"
                : properties.stream()
                        .filter(property -> "language".equals(property.name()))
                        .map(property ->
                                property.value() == null ? "" : property.value().strip())
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("en");
    }

    @Override
    public Optional<Booking> find(Actor actor, BookingId id) {
        var order = store.find(id);
        if (actor.self() instanceof Actor.Subscriber) {
            order.ifPresent(
                    known -> PrepaidAccess.requireSeeing(actor, known.booking().address()));
        } else {
            Rights.require(actor, Area.PREPAID, Action.SEE);
        }
        return order.filter(known -> OrderBook.isVisible(actor, known)).map(Order::booking);
    }

    @Override
    public List<Booking> open(Actor actor, SipAddress address) {
        PrepaidAccess.requireSeeing(actor, address);
        return store.open(address).stream()
                .filter(order -> OrderBook.isVisible(actor, order))
                .map(Order::booking)
                .toList();
    }

    /** With the present credentials: those of the order may be why it stopped. */
    @Override
    public void resume(Actor actor, BookingId id) {
        Rights.require(actor, Area.PREPAID, Action.CREATE);
        transaction.executeWithoutResult(status -> undecided(actor, id).ifPresent(order -> {
            store.resealActor(id, seal.seal(actor, Cashier.context(id)));
            job.start(store.save(order.resumed()));
        }));
    }

    @Override
    public void cancel(Actor actor, BookingId id) {
        Rights.require(actor, Area.PREPAID, Action.CREATE);
        undecided(actor, id).ifPresent(order -> {
            var end = counter.find(order.booking(), actor).stream()
                    .findFirst()
                    .map(entry -> Cashier.booked(order, entry))
                    .orElseGet(order::cancelled);
            var after = aftermath.of(end.booking(), actor);
            transaction.executeWithoutResult(status -> {
                store.save(end);
                after.run();
            });
        });
    }

    private Optional<Order> undecided(Actor actor, BookingId id) {
        return visible(actor, id).filter(order -> order.booking().state() == BookingState.NEEDS_DECISION);
    }

    private Optional<Order> visible(Actor actor, BookingId id) {
        return store.find(id).filter(order -> OrderBook.isVisible(actor, order));
    }
}
