package org.ngnportal.signin;

import java.util.Locale;

/** What came of a try to sign in, or how a session ended. */
public enum SignInOutcome {
    SIGNED_IN(true),
    /** The password was right, the second factor is still to come. */
    PASSWORD_RIGHT(true),
    SIGNED_OUT(true),
    /** Nothing was done for too long, or the longest time of a session was over. */
    SESSION_OVER(true),
    /** Ended by himself from another browser, or by somebody above. */
    SESSION_ENDED(true),
    /** Username or password was wrong. */
    REFUSED(false),
    /** They were right, but he is not let in. */
    BLOCKED(false),
    WRONG_SECOND_FACTOR(false),
    /** Had to wait; nothing was checked. */
    THROTTLED(false),
    /** Could not be checked: the platform did not answer, or failed. */
    NOT_CHECKED(false);

    private final boolean good;

    SignInOutcome(boolean good) {
        this.good = good;
    }

    /** Whether nothing failed. */
    public boolean isGood() {
        return good;
    }

    /** As addresses and messages write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
