package org.ngnportal.api.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.api.AppToken;
import org.ngnportal.api.AppTokens;
import org.ngnportal.api.IssuedToken;
import org.ngnportal.api.NewAppToken;
import org.ngnportal.api.TokenRefusedException;
import org.ngnportal.api.TokenRefusedException.Reason;
import org.ngnportal.api.internal.TokenStore.Stored;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.signin.ProgramSignIn;
import org.ngnportal.signin.ProgramSignIn.Standing;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
class StoredAppTokens implements AppTokens {

    private static final Duration USE_WRITTEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final OwnLines lines;
    private final ProgramSignIn signIn;
    private final PasswordAgain passwords;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    StoredAppTokens(
            TokenStore store,
            OwnLines lines,
            ProgramSignIn signIn,
            PasswordAgain passwords,
            Vault vault,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lines = lines;
        this.signIn = signIn;
        this.passwords = passwords;
        this.vault = vault;
        this.events = events;
    }

    /** An event: a token is over. */
    record Revoked(UUID token) {}

    /** Whom a good token speaks for. */
    record Bearer(Actor.Subscriber subscriber, AppToken token) {}

    @Override
    public List<AppToken> list(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        return alive(address(actor));
    }

    @Override
    public boolean mayCreate(Actor actor) {
        return actor instanceof Actor.Subscriber && Rights.allows(actor, Area.MY, Action.CHANGE);
    }

    @Override
    public IssuedToken create(Actor actor, NewAppToken wanted, Secret password) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        if (!mayCreate(actor)) {
            throw new DeniedException("a token would outlive the impersonation");
        }
        var line = lines.toChange(actor);
        var now = now();
        var name = checked(wanted, alive(line.address()), now);
        if (!passwords.matches(actor, password).isGood()) {
            throw new TokenRefusedException(Reason.WRONG_PASSWORD);
        }
        var standing = signIn.standing(line.address())
                .orElseThrow(() -> new DeniedException("nobody signs in to the account"));
        var text = TokenText.random(random);
        var expires = wanted.expires() == null ? null : wanted.expires().truncatedTo(ChronoUnit.MICROS);
        var token = new AppToken(UUID.randomUUID(), name, text.hint(), wanted.full(), now, expires, null);
        var mark = vault.seal(mark(token.id(), standing.passwordMark()), context(token.id()));
        line.change(
                Actions.APP_TOKEN_CREATE,
                List.of(FieldChange.to("app-token", name), FieldChange.to("app-token-full", wanted.full())),
                () -> store.insert(token, line.address(), text.hash(), mark));
        return new IssuedToken(token, text.text());
    }

    private static String checked(NewAppToken wanted, List<AppToken> others, Instant now) {
        var name = wanted.name().strip().replaceAll("\\p{Cntrl}", " ");
        if (name.isEmpty()) {
            throw new TokenRefusedException(Reason.NAME_MISSING);
        }
        if (name.length() > AppToken.LONGEST_NAME) {
            throw new TokenRefusedException(Reason.NAME_TOO_LONG);
        }
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw new TokenRefusedException(Reason.NAME_TAKEN);
        }
        if (wanted.expires() != null && !wanted.expires().isAfter(now)) {
            throw new TokenRefusedException(Reason.EXPIRY_IN_THE_PAST);
        }
        if (others.size() >= MOST) {
            throw new TokenRefusedException(Reason.TOO_MANY);
        }
        return name;
    }

    /** Of a blocked account too: to take something away from programs is never too much. */
    @Override
    public void revoke(Actor actor, UUID token) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        var found = store.of(address(actor)).stream()
                .map(Stored::token)
                .filter(own -> own.id().equals(token))
                .findFirst();
        found.ifPresent(own -> lines.toSee(actor)
                .change(Actions.APP_TOKEN_REVOKE, List.of(FieldChange.of("app-token", own.name(), "")), () -> {
                    store.delete(token);
                    events.publishEvent(new Revoked(token));
                }));
    }

    /**
     * Whom a token speaks for now. One whose owner signs in with another password is forgotten. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     */
    Optional<Bearer> verify(TokenText text) {
        var found = store.find(text.hash());
        if (found.isEmpty() || isOver(found.get().token())) {
            return Optional.empty();
        }
        var stored = found.get();
        var standing = signIn.standing(stored.address());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (!isUnchanged(stored, standing.get())) {
            store.delete(stored.token().id());
            return Optional.empty();
        }
        use(stored.token());
        return Optional.of(new Bearer(standing.get().subscriber(), stored.token()));
    }

    private boolean isUnchanged(Stored stored, Standing standing) {
        var id = stored.token().id();
        return MessageDigest.isEqual(vault.open(stored.passwordMark(), context(id)), mark(id, standing.passwordMark()));
    }

    private void use(AppToken token) {
        var now = now();
        if (token.used() == null || token.used().plus(USE_WRITTEN_AT_MOST_EVERY).isBefore(now)) {
            store.used(token.id(), now);
        }
    }

    private List<AppToken> alive(SipAddress address) {
        return store.of(address).stream()
                .map(Stored::token)
                .filter(token -> !isOver(token))
                .toList();
    }

    private boolean isOver(AppToken token) {
        return token.expires() != null && !token.expires().isAfter(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static SipAddress address(Actor actor) {
        if (actor.self() instanceof Actor.Subscriber subscriber) {
            return subscriber.address();
        }
        throw new DeniedException(actor.role() + " has no tokens");
    }

    private static byte[] mark(UUID id, Secret password) {
        return TokenText.sha256(id + "\n" + password.reveal());
    }

    private static String context(UUID id) {
        return "app-token/" + id;
    }
}
