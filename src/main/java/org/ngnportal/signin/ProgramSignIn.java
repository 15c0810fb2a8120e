package org.ngnportal.signin;

import java.util.Optional;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Lets programs in that speak for a subscriber, without a session. What holds for the login page holds here: guesses are
 * slowed down and written into the same log.
 */
public interface ProgramSignIn {

    /**
     * Checks what a subscriber signs in with.
     *
     * @param username his SIP address as it was given: hostile text
     * @throws TooManyTriesException if one has to wait first; nothing was checked
     * @throws RefusedException if he is not let in, or it could not be checked
     */
    Actor.Subscriber withPassword(String username, Secret password, Browser browser);

    /**
     * How a subscriber stands who shows by other means who he is. Empty when the account is gone, nobody reaches it, or it
     * has no password.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform does not say
     */
    Optional<Standing> standing(SipAddress address);

    /**
     * A subscriber as the platform knows him.
     *
     * @param passwordMark another one as soon as he signs in with another password, or another account has the address;
     *     says what the password is to who has time to guess
     */
    record Standing(Actor.Subscriber subscriber, Secret passwordMark) {}

    /** He is not let in. */
    final class RefusedException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        public RefusedException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        /** {@link Reason#FACTOR_FAILED} when a second factor is asked of him, which no program shows. */
        public Reason reason() {
            return reason;
        }
    }
}
