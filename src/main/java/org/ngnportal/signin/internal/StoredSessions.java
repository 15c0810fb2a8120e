package org.ngnportal.signin.internal;

import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.AccessChanged;
import org.ngnportal.signin.OpenSession;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.UserKey;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

@Service
class StoredSessions implements Sessions {

    /** A page shows a sign of life every five minutes; what shows none for longer than this is gone with its node. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(15);

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final SessionStore store;
    private final SessionWatch watch;
    private final ApplicationEventPublisher events;
    private final Duration idle;

    StoredSessions(SessionStore store, SessionWatch watch, ApplicationEventPublisher events, ServerProperties server) {
        this.store = store;
        this.watch = watch;
        this.events = events;
        idle = Objects.requireNonNullElse(server.getServlet().getSession().getTimeout(), IDLE);
    }

    @Override
    public List<OpenSession> mine(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.SEE);
        return open(actor.user());
    }

    @Override
    public void end(Actor actor, UUID session) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        open(actor.user()).stream().filter(open -> open.id().equals(session)).forEach(open -> watch.end(open.id()));
    }

    @Override
    public int endOthers(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        return endOthers(actor.user());
    }

    @Override
    public int endAllButThis(UserKey user) {
        events.publishEvent(new AccessChanged(user));
        return endOthers(user);
    }

    private int endOthers(UserKey user) {
        var others = open(user).stream().filter(open -> !open.current()).toList();
        others.forEach(open -> watch.end(open.id()));
        return others.size();
    }

    @Override
    public int count(UserKey user) {
        return open(user).size();
    }

    private List<OpenSession> open(UserKey user) {
        var since = Instant.now().minus(idle).minus(SIGN_OF_LIFE);
        return store.open(user, since, current().map(HeldSession::id).orElse(null));
    }

    private static Optional<HeldSession> current() {
        return Optional.ofNullable(attribute())
                .filter(HeldSession.class::isInstance)
                .map(HeldSession.class::cast);
    }

    private static @Nullable Object attribute() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            return request.getAttribute(HeldSession.NAME, RequestAttributes.SCOPE_SESSION);
        }
        var page = VaadinSession.getCurrent();
        return page == null || page.getSession() == null
                ? null
                : page.getSession().getAttribute(HeldSession.NAME);
    }
}
