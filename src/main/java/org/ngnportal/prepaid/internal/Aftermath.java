package org.ngnportal.prepaid.internal;

import org.ngnportal.prepaid.Booking;
import org.ngnportal.tenancy.Actor;

/** What follows from the end of a booking. */
@FunctionalInterface
interface Aftermath {

    /** Prepares it, perhaps slowly; what it returns is run in the transaction that stores the end. */
    Runnable of(Booking ended, Actor actor);
}
