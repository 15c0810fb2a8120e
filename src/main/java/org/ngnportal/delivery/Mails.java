package org.ngnportal.delivery;

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
}
