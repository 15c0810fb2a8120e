package org.ngnportal.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.ProgramSignIn;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.signin.Throttle;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/** The sign-in of the login page, with subscribers alone. */
@Component
class SubscriberPrograms implements ProgramSignIn {

    private final SubscriberCheck subscribers;
    private final PasswordSignIn signIn;

    SubscriberPrograms(SubscriberCheck subscribers, Throttle throttle, SignInLog signIns, SecondSteps steps) {
        this.subscribers = subscribers;
        this.signIn = new PasswordSignIn(List.of(subscribers), throttle, new Seldom(signIns), steps);
    }

    @Override
    public Actor.Subscriber withPassword(String username, Secret password, Browser browser) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password.reveal());
        attempt.setDetails(browser);
        try {
            if (signIn.authenticate(attempt) instanceof SignedIn signedIn
                    && signedIn.actor() instanceof Actor.Subscriber subscriber) {
                return subscriber;
            }
        } catch (SignInException refused) {
            throw new RefusedException(refused.reason());
        }
        throw new RefusedException(Reason.FACTOR_FAILED);
    }

    @Override
    public Optional<Standing> standing(SipAddress address) {
        return subscribers.standing(address);
    }

    /** Programs show their password again and again: that it was right is written down once an hour. */
    private static final class Seldom implements SignInLog {

        private static final Duration ONCE_IN = Duration.ofHours(1);

        private final SignInLog log;
        private final Cache<String, Boolean> written = Caffeine.newBuilder()
                .expireAfterWrite(ONCE_IN)
                .maximumSize(50_000)
                .build();

        Seldom(SignInLog log) {
            this.log = log;
        }

        @Override
        public void record(
                String username, @Nullable Actor actor, SignInOutcome outcome, SignInMethod method, Browser browser) {
            if (outcome == SignInOutcome.SIGNED_IN
                    && written.asMap().putIfAbsent(browser.network() + " " + username, true) != null) {
                return;
            }
            log.record(username, actor, outcome, method, browser);
        }
    }
}
