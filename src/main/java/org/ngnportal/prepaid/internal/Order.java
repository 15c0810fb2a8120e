package org.ngnportal.prepaid.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.Booking.Problem;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;

/**
 * A booking as it is stored. Each method is one thing that can happen to it.
 *
 * @param version counts the changes, so that no two runs overwrite each other
 * @param askedAt when the platform was last asked; null if never, or if it is known not to have got it
 * @param attempts without an answer, in a row
 * @param waitingSince when the first of them was; null when there is none
 */
record Order(
        Booking booking,
        int version,
        @Nullable Instant askedAt,
        int attempts,
        @Nullable Instant waitingSince) {

    static Order of(Booking booking) {
        return new Order(booking, 0, null, 0, null);
    }

    boolean isUnderWay() {
        return booking.state() == BookingState.ORDERED || booking.state() == BookingState.ASKED;
    }

    Order asked(Instant now) {
        return new Order(with(BookingState.ASKED, null, null, null), version, now, attempts, waitingSince);
    }

    /** @param value what was booked, which is news of a card only */
    Order booked(Money value, @Nullable Money balance) {
        var booked = with(BookingState.BOOKED, balance, null, null);
        return new Order(
                booking.kind() == BookingKind.CARD ? booked.withValue(value) : booked, version, askedAt, 0, null);
    }

    Order refused(NgnProException.Fault fault) {
        return new Order(
                with(BookingState.REFUSED, null, new Problem(fault.code(), fault.text()), null),
                version,
                askedAt,
                0,
                null);
    }

    /** It is known that nothing was booked. */
    Order neverAsked() {
        return new Order(
                with(BookingState.ORDERED, null, booking.problem(), booking.nextAttempt()),
                version,
                null,
                attempts,
                waitingSince);
    }

    Order waiting(Instant now, Instant next) {
        return new Order(
                with(booking.state(), null, new Problem(0, ""), next),
                version,
                askedAt,
                attempts + 1,
                waitingSince == null ? now : waitingSince);
    }

    Order undecided(Problem problem) {
        return new Order(with(BookingState.NEEDS_DECISION, null, problem, null), version, askedAt, 0, null);
    }

    /** Somebody wants it looked for again. */
    Order resumed() {
        return new Order(
                with(askedAt == null ? BookingState.ORDERED : BookingState.ASKED, null, null, null),
                version,
                askedAt,
                0,
                null);
    }

    Order cancelled() {
        return new Order(with(BookingState.CANCELLED, null, booking.problem(), null), version, askedAt, 0, null);
    }

    Order withVersion(int other) {
        return new Order(booking, other, askedAt, attempts, waitingSince);
    }

    private Booking with(
            BookingState state, @Nullable Money balance, @Nullable Problem problem, @Nullable Instant nextAttempt) {
        return new Booking(
                booking.id(),
                booking.kind(),
                booking.tenant(),
                booking.reseller(),
                booking.address(),
                booking.value(),
                booking.reason(),
                booking.orderedBy(),
                booking.orderedAt(),
                state,
                balance,
                problem,
                nextAttempt,
                booking.notice());
    }
}
