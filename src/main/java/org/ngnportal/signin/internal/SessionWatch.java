package org.ngnportal.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets sessions begin, be seen, and end: when they were ended elsewhere, when nothing was done for too long, or when their
 * longest time is over. What the page does by itself, such as its signs of life, does not count as doing something.
 */
@Component
class SessionWatch {

    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);
    private static final Duration WRITTEN_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(3);

    private final SessionStore store;
    private final SignInLog signIns;
    private final Duration lifetime;
    private final Clock clock;
    private final String node = node();
    private final Cache<UUID, Optional<SignInOutcome>> ends = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(100_000)
            .build();

    @Autowired
    SessionWatch(SessionStore store, SignInLog signIns, SignInSettings settings) {
        this(store, signIns, settings, Clock.systemUTC());
    }

    SessionWatch(SessionStore store, SignInLog signIns, SignInSettings settings, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.clock = clock;
        lifetime = settings.sessionLifetime();
    }

    /** Whether somebody is still signed in; if not, his session is gone. */
    boolean admits(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        var held = held(request, session, signedIn);
        var now = clock.instant();
        if (!held.left(now, idle(session), lifetime).isPositive()) {
            throwOut(request, session, signedIn, held, SignInOutcome.SESSION_OVER);
            return false;
        }
        var end = ends.get(held.id(), store::endOf);
        if (end.isPresent()) {
            throwOut(request, session, signedIn, held, end.get());
            return false;
        }
        if (isPage(request)) {
            held.touch(now);
        }
        if (held.isToBeWritten(now, WRITTEN_AT_MOST_EVERY)) {
            store.seen(held.id(), Browser.of(request), precise(now));
        }
        return true;
    }

    /** What is left of a session. */
    SessionTime time(HttpSession session, HeldSession held) {
        var now = clock.instant();
        var most = held.leftAtMost(now, lifetime);
        return new SessionTime(
                Math.max(0, held.left(now, idle(session), lifetime).toSeconds()),
                most.compareTo(SessionTime.WARNING) > 0);
    }

    /** Somebody did something on a page. */
    void touch(HeldSession held) {
        held.touch(clock.instant());
    }

    /** Ends a session that may be on another node. */
    void end(UUID id) {
        store.end(id, SignInOutcome.SESSION_ENDED, precise(clock.instant()));
        ends.invalidate(id);
    }

    /** Somebody signs out. */
    void signedOut(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        if (session.getAttribute(HeldSession.NAME) instanceof HeldSession held) {
            held.endsAs(SignInOutcome.SIGNED_OUT);
        }
        record(request, signedIn, SignInOutcome.SIGNED_OUT);
    }

    private HeldSession held(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        var known = known(session, signedIn);
        return known == null ? begin(request, session, signedIn) : known;
    }

    /** A page asks for several things at once; one of them begins the session. */
    private synchronized HeldSession begin(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        var faster = known(session, signedIn);
        if (faster != null) {
            return faster;
        }
        var now = precise(clock.instant());
        var held = new HeldSession(UUID.randomUUID(), signedIn.actor().user(), now, this::gone);
        store.add(held.id(), signedIn.actor(), Browser.of(request), node, now);
        session.setAttribute(HeldSession.NAME, held);
        return held;
    }

    private static @Nullable HeldSession known(HttpSession session, SignedIn signedIn) {
        return session.getAttribute(HeldSession.NAME) instanceof HeldSession held
                        && held.user().equals(signedIn.actor().user())
                ? held
                : null;
    }

    private void throwOut(
            HttpServletRequest request,
            HttpSession session,
            SignedIn signedIn,
            HeldSession held,
            SignInOutcome outcome) {
        held.endsAs(outcome);
        record(request, signedIn, outcome);
        session.invalidate();
        // the login page says it
        request.getSession()
                .setAttribute(SignInProblem.ATTRIBUTE, new SignInProblem(Reason.SESSION_OVER, "", null, Duration.ZERO));
    }

    private void record(HttpServletRequest request, SignedIn signedIn, SignInOutcome outcome) {
        signIns.record(
                signedIn.getName(), signedIn.actor().responsible(), outcome, SignInMethod.NONE, Browser.of(request));
    }

    /** The browser's session is over, whatever the reason. */
    private void gone(HeldSession held) {
        try {
            store.end(held.id(), held.end(), precise(clock.instant()));
            ends.invalidate(held.id());
        } catch (DataAccessException e) {
            log.warn("The end of a session could not be written down", e);
        }
    }

    /** How long nothing may be done; zero is without limit. */
    private static Duration idle(HttpSession session) {
        return Duration.ofSeconds(Math.max(0, session.getMaxInactiveInterval()));
    }

    /** Whether somebody opens a page; everything else may be done by the page itself. */
    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accepted != null
                && accepted.contains("text/html")
                && request.getParameter("v-r") == null;
    }

    private static Instant precise(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
