package org.ngnportal.delivery;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/**
 * Other mails than the welcome mail, through the same outbox: sealed until they were sent, tried again, wiped, and seen on
 * the page of deliveries by whose tenant they belong to. What a mail is sent for checks the rights; sending needs none.
 * Sending takes part in the caller's transaction and begins after its commit.
 */
public interface Mails {

    /** Sends a mail that somebody caused, for his tenant. */
    DeliveryId send(Actor actor, NoteMail mail);

    /** Sends a mail that nobody who is signed in caused, such as one about a forgotten password. */
    DeliveryId send(CustomerId tenant, CustomerId reseller, NoteMail mail);

    /**
     * As {@link #send(CustomerId, CustomerId, NoteMail)}, but not again while the same was sent lately: the same note to the
     * same recipient with the same facts for the same cause. Of many who send it at once, on whatever node, one does.
     *
     * @param cause what it is sent for, such as the month of a quota
     * @param window how long it counts as the same
     * @return empty if it was sent lately
     */
    default Optional<DeliveryId> sendOnce(
            CustomerId tenant, CustomerId reseller, NoteMail mail, String cause, Duration window) {
        return Optional.of(send(tenant, reseller, mail));
    }
}
