package org.ngnportal.prepaid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * A booking and how far it is.
 *
 * @param value signed; {@link Money#ZERO} for a card of the platform until it is booked
 * @param tenant whose account it is
 * @param reason why, in the words of whoever ordered it: hostile text
 * @param orderedBy who: hostile text
 * @param balance after the booking; null until it is booked
 * @param problem why it was refused or is not booked yet; null when there is nothing to say
 * @param nextAttempt when the platform is asked again; null when it is not
 * @param notice whom to tell once it is booked; null for nobody
 */
public record Booking(
        BookingId id,
        BookingKind kind,
        CustomerId tenant,
        CustomerId reseller,
        SipAddress address,
        Money value,
        String reason,
        String orderedBy,
        Instant orderedAt,
        BookingState state,
        @Nullable Money balance,
        @Nullable Problem problem,
        @Nullable Instant nextAttempt,
        @Nullable Notice notice) {

    /** The same for another amount. */
    public Booking withValue(Money other) {
        return new Booking(
                id,
                kind,
                tenant,
                reseller,
                address,
                other,
                reason,
                orderedBy,
                orderedAt,
                state,
                balance,
                problem,
                nextAttempt,
                notice);
    }

    /**
     * Whom to tell.
     *
     * @param email an e-mail address
     * @param name how to greet him: hostile text, may be empty
     * @param language code such as {@code en}
     */
    public record Notice(String email, String name, String language) {}

    /**
     * @param code the platform's fault code; 0 when it did not answer
     * @param text in the platform's words: hostile text
     */
    public record Problem(int code, String text) {}
}
