package org.ngnportal.prepaid.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out bookings. That the platform is about to be asked is stored before; a run that finds this, after a crash or
 * without an answer, reads the account's history for the booking's reference before it asks again, and only when the
 * platform has had the time to carry the first request out.
 */
class Cashier {

    private static final Logger log = LoggerFactory.getLogger(Cashier.class);

    /** Faults that say nothing of the request: it may be repeated. */
    private static final Set<Integer> PASSING = Set.of(FaultCode.BUSY.code());

    private static final NgnProException.Fault USED =
            new NgnProException.Fault(FaultCode.VOUCHER_REFUSED.code(), "the card was used for this account before");

    private final BookingStore store;
    private final ActorSeal seal;
    private final Counter counter;
    private final Journal journal;
    private final BookingSettings settings;
    private final Aftermath aftermath;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Cashier(
            BookingStore store,
            ActorSeal seal,
            Counter counter,
            Journal journal,
            BookingSettings settings,
            Aftermath aftermath,
            TransactionOperations transaction,
            InstantSource clock) {
        this.store = store;
        this.seal = seal;
        this.counter = counter;
        this.journal = journal;
        this.settings = settings;
        this.aftermath = aftermath;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the actor of a booking is sealed for. */
    static String context(BookingId id) {
        return "booking/" + id;
    }

    /** Goes as far as it gets; returns when to try again, empty when there is nothing more to do. */
    Optional<Instant> run(BookingId id) {
        var order = store.find(id).filter(Order::isUnderWay).orElse(null);
        if (order == null) {
            return Optional.empty();
        }
        try {
            var actor = seal.open(store.actor(id).orElseThrow(), context(id));
            return order.booking().state() == BookingState.ASKED ? look(order, actor) : begin(order, actor);
        } catch (Vault.SealBrokenException lost) {
            store.save(order.undecided(new Booking.Problem(0, "the key that the booking was sealed with is lost")));
            return Optional.empty();
        }
    }

    /** A card that stands in the account's history was used before: what is found there later is this booking. */
    private Optional<Instant> begin(Order order, Actor actor) {
        if (order.booking().kind() != BookingKind.CARD) {
            return ask(order, actor);
        }
        try {
            return counter.find(order.booking(), actor).isEmpty()
                    ? ask(order, actor)
                    : ended(order.refused(USED), actor);
        } catch (NgnProException.Fault fault) {
            return PASSING.contains(fault.code()) ? waiting(order) : ended(order.refused(fault), actor);
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(order);
        }
    }

    private Optional<Instant> ask(Order order, Actor actor) {
        boolean again = order.askedAt() != null;
        var asked = store.save(order.asked(clock.instant()));
        try {
            var change = journal.during(actor, deed(asked.booking()), () -> counter.ask(asked.booking(), actor));
            return ended(asked.booked(added(change), money(change.new_balance())), actor);
        } catch (NgnProException.Fault fault) {
            return PASSING.contains(fault.code())
                    ? waiting(again ? asked : asked.neverAsked())
                    : refused(asked, actor, fault, again);
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(unavailable.neverSent() && !again ? asked.neverAsked() : asked);
        } catch (DeniedException denied) {
            store.save(asked.neverAsked()
                    .undecided(new Booking.Problem(0, "the one who ordered it may not book any more")));
            return Optional.empty();
        }
    }

    /** The platform was asked, and nobody knows what came of it. */
    private Optional<Instant> look(Order order, Actor actor) {
        List<CreditHistoryEntry> found;
        try {
            found = counter.find(order.booking(), actor);
        } catch (NgnProException.Fault fault) {
            if (PASSING.contains(fault.code())) {
                return waiting(order);
            }
            store.save(order.undecided(new Booking.Problem(fault.code(), fault.text())));
            return Optional.empty();
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(order);
        }
        if (found.isEmpty()) {
            return mayStillBeCarriedOut(order) ? waiting(order) : ask(order, actor);
        }
        if (found.size() > 1) {
            log.error(
                    "Booking {} stands {} times in the history", order.booking().id(), found.size());
        }
        return ended(booked(order, found.getFirst()), actor);
    }

    /** A fault may be the end of something that was booked all the same: the history decides. */
    private Optional<Instant> refused(Order asked, Actor actor, NgnProException.Fault fault, boolean again) {
        try {
            var found = counter.find(asked.booking(), actor);
            if (!found.isEmpty()) {
                return ended(booked(asked, found.getFirst()), actor);
            }
            if (again && asked.booking().kind() == BookingKind.CARD) {
                // refused perhaps because the first request used it, and the platform's history does not name cards
                store.save(asked.undecided(new Booking.Problem(fault.code(), fault.text())));
                return Optional.empty();
            }
            return ended(asked.refused(fault), actor);
        } catch (NgnProException.Fault second) {
            if (second.code() == fault.code() && !fault.is(FaultCode.INTERNAL) && !again) {
                return ended(asked.refused(fault), actor);
            }
            store.save(asked.undecided(new Booking.Problem(fault.code(), fault.text())));
            return Optional.empty();
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(asked);
        }
    }

    static Order booked(Order order, CreditHistoryEntry entry) {
        var value = entry.value();
        return order.booked(value == null ? order.booking().value() : Money.told(value), money(entry.balance()));
    }

    private static Money added(BalanceChange change) {
        var before = money(change.old_balance());
        var after = money(change.new_balance());
        return before == null || after == null ? Money.ZERO : after.minus(before);
    }

    private boolean mayStillBeCarriedOut(Order order) {
        var askedAt = order.askedAt();
        return askedAt != null && clock.instant().isBefore(askedAt.plus(settings.grace()));
    }

    private Optional<Instant> ended(Order order, Actor actor) {
        var after = aftermath.of(order.booking(), actor);
        transaction.executeWithoutResult(status -> {
            store.save(order);
            after.run();
        });
        return Optional.empty();
    }

    private Optional<Instant> waiting(Order order) {
        var now = clock.instant();
        var since = order.waitingSince();
        if (since != null && !now.isBefore(since.plus(settings.giveUpAfter()))) {
            store.save(order.undecided(new Booking.Problem(0, "the platform does not answer")));
            return Optional.empty();
        }
        var next = now.plus(settings.retryAfter(order.attempts()));
        store.save(order.waiting(now, next));
        return Optional.of(next);
    }

    private static Deed deed(Booking booking) {
        var subject = Subject.subscriber(booking.address());
        var deed = switch (booking.kind()) {
            case ORDER ->
                Deed.of(
                        Actions.BALANCE_ADD,
                        subject,
                        FieldChange.to("value", booking.value()),
                        FieldChange.to("reason", booking.reason()),
                        FieldChange.to("reference", booking.id().reference()));
            case VOUCHER ->
                Deed.of(
                        Actions.VOUCHER_REDEEM,
                        subject,
                        FieldChange.to("value", booking.value()),
                        FieldChange.to("voucher", booking.reason()),
                        FieldChange.to("reference", booking.id().reference()));
            case CARD -> Deed.of(Actions.VOUCHER_REDEEM, subject, FieldChange.to("voucher", booking.reason()));
        };
        return deed.ownedBy(booking.tenant());
    }

    static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.told(amount);
    }
}
