package org.ngnportal.signin.internal;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the password alone gets when a second step follows: no right at all. Never becomes a session's security context. */
final class PendingToken extends AbstractAuthenticationToken {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient PendingSignIn pending;

    PendingToken(PendingSignIn pending) {
        super(List.of());
        this.pending = pending;
    }

    PendingSignIn pending() {
        return pending;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return pending.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @java.io.Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(PendingToken.class.getName());
    }
}
