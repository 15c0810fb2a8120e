package org.ngnportal.signin.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final @Nullable SignedIn outer;
    private final String returnTo;
    private transient volatile @Nullable Instant proven;

    /** @param active whether the platform lets him create things (contract section 6.4) */
    SignedIn(Actor actor, String username, boolean active) {
        this(actor, username, active, null, "");
    }

    private SignedIn(Actor actor, String username, boolean active, @Nullable SignedIn outer, String returnTo) {
        super(List.of());
        this.actor = actor;
        this.username = username;
        this.active = active;
        this.outer = outer;
        this.returnTo = returnTo;
        setAuthenticated(true);
    }

    /** The same user, at work as somebody else. */
    SignedIn impersonating(Actor.Impersonation impersonation, String comeFrom) {
        return within(this, impersonation, comeFrom);
    }

    /** The same user, at work as the same somebody in another way. */
    SignedIn instead(Actor.Impersonation impersonation) {
        return within(outer().orElseThrow(), impersonation, returnTo);
    }

    private static SignedIn within(SignedIn outer, Actor.Impersonation impersonation, String returnTo) {
        var signedIn = new SignedIn(impersonation, outer.username, true, outer, returnTo);
        signedIn.setDetails(outer.getDetails());
        return signedIn;
    }

    /** As whom he goes on when he stops to impersonate; empty when he is himself. */
    Optional<SignedIn> outer() {
        return Optional.ofNullable(outer);
    }

    /** Where he goes on then. */
    String returnTo() {
        return returnTo;
    }

    Actor actor() {
        return actor;
    }

    boolean active() {
        return active;
    }

    /** When he last showed, while signed in, that it is still him; null when he did not. */
    @Nullable
    Instant proven() {
        return proven;
    }

    void provenAt(Instant now) {
        proven = now;
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
