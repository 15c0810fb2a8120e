package org.ngnportal.signin.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who has signed in. Lives in the memory of his session alone: it holds what the platform's calls need, so it
 * refuses to be written anywhere.
 */
final class SignedIn extends AbstractAuthenticationToken {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String username;
    private final boolean active;

    /** @param active whether the platform lets him create things (contract section 6.4) */
    SignedIn(Actor actor, String username, boolean active) {
        super(List.of());
        this.actor = actor;
        this.username = username;
        this.active = active;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    boolean active() {
        return active;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return username;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && actor.equals(that.actor) && active == that.active;
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, active);
    }

    @java.io.Serial
    private void writeObject(java.io.ObjectOutputStream out) throws java.io.NotSerializableException {
        throw new java.io.NotSerializableException("a signed-in user stays in memory");
    }
}
