package org.ngnportal.signin;

import java.util.List;
import java.util.UUID;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;

/** Who is signed in where, on all nodes. What is ended is over within seconds, whichever node it is on. */
public interface Sessions {

    /**
     * The actor's own, latest used first.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he impersonates somebody
     */
    List<OpenSession> mine(Actor actor);

    /**
     * Ends one of the actor's own; does nothing if it is not his or over already.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he impersonates somebody
     */
    void end(Actor actor, UUID session);

    /**
     * Ends all of the actor's own but the present one; returns how many.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he impersonates somebody
     */
    int endOthers(Actor actor);

    /**
     * Ends all of a user's, for features that take something away from him or whose password or second factor changes. The
     * present one is spared if it is his.
     */
    int endAllButThis(UserKey user);

    /** How many a user has. */
    int count(UserKey user);
}
