package org.ngnportal.signin.internal.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.PasskeySetup;

/**
 * What a browser was asked, kept on the server until it answers once.
 *
 * @param <T> the question
 */
public final class PasskeyChallenge<T> implements PasskeySetup {

    static final Duration LIFETIME = Duration.ofMinutes(5);

    private final String options;
    private final RelyingParties.RelyingParty party;
    private final Instant until;
    private final AtomicReference<@Nullable T> question;

    PasskeyChallenge(String options, T question, RelyingParties.RelyingParty party, Instant now) {
        this.options = options;
        this.question = new AtomicReference<>(question);
        this.party = party;
        this.until = now.plus(LIFETIME);
    }

    @Override
    public String options() {
        return options;
    }

    RelyingParties.RelyingParty party() {
        return party;
    }

    /** Empty when it was answered before, or it is too late. */
    Optional<T> take(Instant now) {
        T taken = question.getAndSet(null);
        return now.isBefore(until) ? Optional.ofNullable(taken) : Optional.empty();
    }
}
