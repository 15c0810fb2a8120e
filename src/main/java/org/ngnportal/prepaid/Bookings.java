package org.ngnportal.prepaid;

import java.util.List;
import java.util.Optional;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * Books on the prepaid balances of subscribers, each booking exactly once. An order is stored and then carried out by a
 * job that goes on after a crash.
 */
public interface Bookings {

    /** How many characters a reason has at most. */
    int LONGEST_REASON = 120;

    /**
     * Orders a top-up (positive) or a correction (negative) and returns at once. The same id again changes nothing.
     *
     * @param reason shown to the subscriber in the account's history; at most {@link #LONGEST_REASON} characters
     * @param notify whether the subscriber is told by e-mail once it is booked, if he has an address
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not book, not so much, or not on this account
     * @throws IllegalArgumentException if the value is 0 or too large, or the reason is empty or too long
     * @throws org.ngnportal.ngnpro.NgnProException if the account could not be looked up; nothing was ordered
     */
    Booking order(Actor actor, BookingId id, SipAddress address, Money value, String reason, boolean notify);

    /** The most the actor may book at once. */
    Money limit(Actor actor);

    /** Empty when there is none of the actor's tenant. */
    Optional<Booking> find(Actor actor, BookingId id);

    /** Bookings on an account that are under way or wait for a decision, oldest first. */
    List<Booking> open(Actor actor, SipAddress address);

    /** Looks again, now, for a booking that needs a decision. Does nothing otherwise. */
    void resume(Actor actor, BookingId id);

    /**
     * Gives a booking up that needs a decision; a voucher can be used again then. Looks once more before: what stands in
     * the account's history is booked and not given up. Does nothing for other bookings.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the history cannot be read; nothing was given up
     */
    void cancel(Actor actor, BookingId id);
}
