package org.ngnportal.signin.internal;

import java.time.Duration;

/**
 * What is left of a session, as the page is told.
 *
 * @param left seconds until it is over if nothing is done
 * @param extendable whether doing something helps
 */
record SessionTime(long left, boolean extendable) {

    /** So long before the end people are warned. */
    static final Duration WARNING = Duration.ofMinutes(2);
}
