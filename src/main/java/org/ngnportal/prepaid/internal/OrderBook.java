package org.ngnportal.prepaid.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.DeniedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes bookings in, each once. */
@Component
class OrderBook {

    private final BookingStore store;
    private final ActorSeal seal;
    private final BookingJob.Starter job;
    private final TransactionOperations transaction;

    OrderBook(BookingStore store, ActorSeal seal, BookingJob.Starter job, TransactionOperations transaction) {
        this.store = store;
        this.seal = seal;
        this.job = job;
        this.transaction = transaction;
    }

    static Booking planned(
            Actor actor,
            PrepaidAccess.Holder holder,
            BookingId id,
            BookingKind kind,
            Money value,
            String reason,
            Booking.@Nullable Notice notice) {
        return new Booking(
                id,
                kind,
                holder.owner().customer(),
                holder.owner().reseller(),
                holder.address(),
                value,
                reason,
                actor.responsible().displayName(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                BookingState.ORDERED,
                null,
                null,
                null,
                notice);
    }

    /** @throws DeniedException if somebody else has taken the id */
    Optional<Booking> known(Actor actor, BookingId id) {
        var order = store.find(id);
        if (order.isPresent() && !isVisible(actor, order.get())) {
            throw new DeniedException("the id of the booking is taken");
        }
        return order.map(Order::booking);
    }

    /**
     * Stores the order and has it carried out; one that is there already stays as it is.
     *
     * @param along is done in the same transaction, first
     */
    Booking place(Actor actor, Booking booking, BookingStore.@Nullable SealedCard card, Runnable along) {
        try {
            transaction.executeWithoutResult(status -> {
                along.run();
                var order = Order.of(booking);
                store.insert(order, seal.seal(actor, Cashier.context(booking.id())), card);
                job.start(order);
            });
            return booking;
        } catch (DuplicateKeyException twice) {
            return known(actor, booking.id()).orElseThrow();
        }
    }

    /** A subscriber sees his own. */
    static boolean isVisible(Actor actor, Order order) {
        var booking = order.booking();
        return actor.self() instanceof Actor.Subscriber subscriber
                ? subscriber.address().equals(booking.address())
                : actor.actsFor(booking.tenant(), booking.reseller());
    }
}
