package org.ngnportal.api.internal;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that signed in, for the one request. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Of who may change things. */
    static final String FULL = "full";

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(caller.full() ? List.<GrantedAuthority>of(new SimpleGrantedAuthority(FULL)) : List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caller);
    }

    @java.io.Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(CallerAuthentication.class.getName());
    }
}
