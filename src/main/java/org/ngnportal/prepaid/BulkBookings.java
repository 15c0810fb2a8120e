package org.ngnportal.prepaid;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * Bookings on the balances of many, for a job that stores by itself what it is about to ask. Each is made once: it carries
 * its reference in the account's history, which is read before anything is asked for again.
 */
public interface BulkBookings {

    /** The most that somebody may book at once, in all. */
    Money limit(Actor actor);

    /**
     * @param value for each account
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not book, or not so much
     * @throws org.ngnportal.accounts.NotPermittedException if balances are not delegated to the actor's tenant
     */
    void require(Actor actor, Money value);

    /**
     * Books, unless that was done before.
     *
     * @param platform the session of who books
     * @param askedAt when the platform was asked for this booking last; null if it never was
     * @param asking called when the platform is about to be asked again, with the moment to be given as {@code askedAt} the
     *     next time
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the platform refuses and the history has no such booking
     */
    Result book(
            NgnProSession platform,
            BookingId id,
            SipAddress address,
            Money value,
            String reason,
            @Nullable Instant askedAt,
            Consumer<Instant> asking);

    /** What came of it. */
    sealed interface Result {

        /** @param balance after the booking; null where the platform does not say */
        record Booked(@Nullable Money balance) implements Result {}

        /** The platform may still carry out an earlier request: to be tried again later. */
        record TooEarly() implements Result {}

        /** The platform refused, and its history cannot be read: nobody can tell. */
        record Unknown() implements Result {}
    }
}
