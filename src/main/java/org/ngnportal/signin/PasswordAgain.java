package org.ngnportal.signin;

import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Asks a subscriber for his web password again, before something is done that costs money or keeps him out. Nothing is
 * remembered: it holds for the one thing it was asked for.
 */
public interface PasswordAgain {

    /** What came of asking. */
    enum Answer {
        RIGHT,
        /** Also when nothing was typed. */
        WRONG,
        /** Somebody acts as the subscriber; he has no password of the subscriber, and showed his own at the sign-in. */
        NOT_ASKED;

        /** Whether the thing may be done. */
        public boolean isGood() {
            return this != WRONG;
        }
    }

    /**
     * Compares with what the subscriber signs in with now (contract section 6.1), in a time that says nothing of it. A wrong
     * one counts as a failed try to sign in, and is written down as such.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber
     * @throws TooManyTriesException if he has to wait first; nothing was compared
     * @throws org.ngnportal.ngnpro.NgnProException if the platform does not tell; nothing was compared
     */
    Answer matches(Actor actor, Secret typed);

    /** Whether {@link #matches} would ask for a password at all. */
    default boolean isAsked(Actor actor) {
        return actor.self().equals(actor);
    }
}
