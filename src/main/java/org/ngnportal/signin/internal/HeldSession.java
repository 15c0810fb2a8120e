package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.tenancy.UserKey;

/** What a browser's session knows of its own row; the row ends with it. */
final class HeldSession implements HttpSessionBindingListener {

    static final String NAME = HeldSession.class.getName();

    private final UUID id;
    private final UserKey user;
    private final Instant created;
    private final Consumer<HeldSession> ended;
    private volatile Instant active;
    private volatile Instant written;
    private volatile SignInOutcome end = SignInOutcome.SESSION_OVER;

    HeldSession(UUID id, UserKey user, Instant now, Consumer<HeldSession> ended) {
        this.id = id;
        this.user = user;
        this.ended = ended;
        created = now;
        active = now;
        written = now;
    }

    UUID id() {
        return id;
    }

    UserKey user() {
        return user;
    }

    /** Somebody did something. */
    void touch(Instant now) {
        active = now;
    }

    /** Whether it is time to write that it was seen; says so once. */
    boolean isToBeWritten(Instant now, Duration atMostEvery) {
        if (Duration.between(written, now).compareTo(atMostEvery) < 0) {
            return false;
        }
        written = now;
        return true;
    }

    /** What is left when nothing is done; {@code idle} of zero is without limit. */
    Duration left(Instant now, Duration idle, Duration lifetime) {
        var most = leftAtMost(now, lifetime);
        var left = Duration.between(now, active.plus(idle));
        return idle.isZero() || most.compareTo(left) < 0 ? most : left;
    }

    /** What is left whatever is done. */
    Duration leftAtMost(Instant now, Duration lifetime) {
        return Duration.between(now, created.plus(lifetime));
    }

    SignInOutcome end() {
        return end;
    }

    void endsAs(SignInOutcome outcome) {
        end = outcome;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ended.accept(this);
    }
}
