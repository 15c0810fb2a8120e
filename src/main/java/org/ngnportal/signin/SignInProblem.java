package org.ngnportal.signin;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a sign-in did not succeed; the login page says it once.
 *
 * @param reason what went wrong
 * @param username as it was typed, to be offered again: hostile text
 * @param faultCode the platform's code, shown small; null when the platform gave none
 * @param delay how long to wait before the next try; zero unless {@link Reason#TOO_MANY_TRIES}
 */
public record SignInProblem(
        Reason reason, String username, @Nullable Integer faultCode, Duration delay) implements Serializable {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Name of the session attribute in which a problem waits for the login page. */
    public static final String ATTRIBUTE = SignInProblem.class.getName();

    /** Kinds of problems, each with words of its own. */
    public enum Reason {
        /** Username or password is wrong. */
        REFUSED,
        /** They are right, but the platform does not let the customer in. */
        BLOCKED,
        /** They are right, but his employer's connection to the platform, which he acts with, is not stored. */
        NO_CONNECTION,
        /** The platform did not answer: nothing was checked. */
        PLATFORM_DOWN,
        /** The platform answered, but with a failure of its own. */
        PLATFORM_FAILED,
        /** Guessing is slowed down: nothing was checked. */
        TOO_MANY_TRIES,
        /** The login page was open for too long. */
        PAGE_EXPIRED,
        /** The second factor was not given in time. */
        FACTOR_EXPIRED,
        /** The second factor was wrong too often. */
        FACTOR_FAILED,
        /** He was signed in, but not for ever, or was signed out from elsewhere. */
        SESSION_OVER,
        /** Something else; the log knows. */
        UNEXPECTED
    }
}
