package org.ngnportal.signin;

/**
 * Slows down guessing: after some failures one has to wait, each further failure doubles the wait. Counts somebody, and an
 * address whoever it was. All nodes count together. A try counts from its beginning, so that many at once gain nothing.
 */
public interface Throttle {

    /** What is tried; each counts by itself, but all count against the address. */
    enum Purpose {
        /** A password, counted by username and address: who guesses elsewhere does not lock the owner out. */
        SIGN_IN,
        /** A second factor, counted by user wherever he is: only who knows the password comes so far. */
        SECOND_FACTOR,
        /** Asking for a link to set a new password, counted by username wherever it is: each may send a mail. */
        FORGOTTEN_PASSWORD,
        /** Redeeming a voucher, counted by the account it is for, wherever it is tried. */
        VOUCHER
    }

    /**
     * Counts a try.
     *
     * @param user a username as it was typed, or a {@link org.ngnportal.tenancy.UserKey} in text; case does not matter
     * @param address where it comes from; all of an IPv6 network of 64 bits counts as one
     * @throws TooManyTriesException if one has to wait first; then nothing is counted
     */
    Attempt begin(Purpose purpose, String user, String address);

    /** A try under way; it stays counted as a failure unless one of these is called. */
    interface Attempt {

        /** It was right. Earlier failures of the user are forgotten; those of others from the address remain. */
        void succeeded();

        /** It was not checked, so it does not count. */
        void undecided();
    }
}
