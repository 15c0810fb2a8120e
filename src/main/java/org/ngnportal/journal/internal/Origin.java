package org.ngnportal.journal.internal;

/** Where the current request comes from. */
@FunctionalInterface
interface Origin {

    /** Its network address; empty when the portal acts by itself. */
    String address();
}
