package org.ngnportal.signin;

import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;

/**
 * Who signed in or tried to. Holds no secret: a username that nobody is known to have may be a password that was typed
 * into the wrong field, so that only its beginning is kept. Failing to write never keeps anybody out.
 */
public interface SignInLog {

    /**
     * Writes down what came of a try, or how a session ended.
     *
     * @param username as it was typed
     * @param actor whose it was, when that is certain; null when it is not
     */
    void record(String username, @Nullable Actor actor, SignInOutcome outcome, SignInMethod method, Browser browser);
}
