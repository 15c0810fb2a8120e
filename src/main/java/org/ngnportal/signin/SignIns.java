package org.ngnportal.signin;

import java.util.List;
import org.ngnportal.tenancy.Actor;

/** Who signed in or tried to, and who has to wait. Each tenant sees its own, a reseller its customers' too. */
public interface SignIns {

    /** Lines the actor may see, latest first. */
    List<SignInLine> find(Actor actor, SignInFilter filter, int offset, int limit);

    /** How many lines {@link #find} has without limit. */
    int count(Actor actor, SignInFilter filter);

    /** Who has to wait now, longest first; addresses alone are shown to administrators only. */
    List<Lockout> lockouts(Actor actor);

    /**
     * Forgets the failures of one who has to wait.
     *
     * @return whether the actor sees anybody with that id who has failures to forget
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not, or the other is not below him
     */
    boolean unlock(Actor actor, String lockout);
}
