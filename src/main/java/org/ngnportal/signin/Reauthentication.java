package org.ngnportal.signin;

import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Shows that who sits in front of the screen is still the one who signed in, before something is changed that keeps others
 * out. Holds for five minutes in the present session.
 */
public interface Reauthentication {

    /** Whether he showed it a moment ago. */
    boolean isProven(Actor actor);

    /** @throws FactorException with {@code NOT_PROVEN} if he did not show it a moment ago */
    default void require(Actor actor) {
        if (!isProven(actor)) {
            throw new FactorException(FactorException.Reason.NOT_PROVEN);
        }
    }

    /**
     * Takes his password or the present code of his authenticator app. Wrong ones count as failed tries to sign in.
     *
     * @throws FactorException if it is neither, could not be checked, or he has to wait
     */
    void prove(Actor actor, Secret typed);
}
