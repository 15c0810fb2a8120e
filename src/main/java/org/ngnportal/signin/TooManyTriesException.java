package org.ngnportal.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Guessing is slowed down: nothing was checked. */
public final class TooManyTriesException extends AuthenticationException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    public TooManyTriesException(Duration delay) {
        super("too many tries");
        this.delay = delay;
    }

    /** How long to wait before the next try. */
    public Duration delay() {
        return delay;
    }
}
