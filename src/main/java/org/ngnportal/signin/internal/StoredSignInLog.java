package org.ngnportal.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.internal.SignInLogStore.Line;
import org.ngnportal.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

@Component
class StoredSignInLog implements SignInLog {

    private static final Logger log = LoggerFactory.getLogger(StoredSignInLog.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private final SignInLogStore store;
    private final Usernames usernames;
    private final KnownUsers known;
    private final Clock clock;

    /** Who does not wait as he is told must not fill the log. */
    private final Cache<String, Boolean> throttled =
            Caffeine.newBuilder().expireAfterWrite(ONCE_IN).maximumSize(10_000).build();

    @Autowired
    StoredSignInLog(SignInLogStore store, Usernames usernames, KnownUsers known) {
        this(store, usernames, known, Clock.systemUTC());
    }

    StoredSignInLog(SignInLogStore store, Usernames usernames, KnownUsers known, Clock clock) {
        this.store = store;
        this.usernames = usernames;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public void record(
            String username, @Nullable Actor actor, SignInOutcome outcome, SignInMethod method, Browser browser) {
        String name = Fit.text(username.strip(), Usernames.LONGEST);
        if (outcome == SignInOutcome.THROTTLED && isRepeated(name, browser)) {
            return;
        }
        try {
            write(name, actor, outcome, method, browser);
        } catch (DataAccessException e) {
            log.error("A sign-in could not be written down: {}", outcome, e);
        }
    }

    private void write(
            String name, @Nullable Actor actor, SignInOutcome outcome, SignInMethod method, Browser browser) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Claim> claim = actor == null
                ? usernames.claim(name)
                : Optional.of(new Claim(actor.user(), actor.tenant(), actor.reseller()));
        String shown = claim.isPresent() ? name : Usernames.hidden(name);
        store.add(new Line(now, shown, claim.orElse(null), browser.address(), browser.agent(), outcome, method));
        if (actor != null && outcome.isGood()) {
            known.remember(name, actor, now);
        }
        log.info(
                "{}: {} from {} ({})",
                outcome,
                claim.map(who -> who.user().toString())
                        .map(who -> Fit.text(who, 100))
                        .orElse(shown),
                Fit.text(browser.address(), SignInLogStore.ADDRESS),
                method);
    }

    private boolean isRepeated(String name, Browser browser) {
        return throttled
                        .asMap()
                        .putIfAbsent(
                                ThrottleKey.of(Network.of(browser.address())).id() + name, true)
                != null;
    }
}
