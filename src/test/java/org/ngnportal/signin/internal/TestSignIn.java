package org.ngnportal.signin.internal;

import org.ngnportal.tenancy.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Signs somebody in without asking anybody, on the present thread. */
public final class TestSignIn {

    private TestSignIn() {}

    public static void as(Actor actor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn(actor)));
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** What a session holds while he is signed in; while impersonating, within that of who really acts. */
    private static SignedIn signedIn(Actor actor) {
        return actor instanceof Actor.Impersonation impersonation
                ? signedIn(impersonation.by()).impersonating(impersonation, "")
                : new SignedIn(actor, actor.username(), true);
    }
}
