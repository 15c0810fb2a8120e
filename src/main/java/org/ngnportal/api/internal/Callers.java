package org.ngnportal.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ngnportal.api.internal.StoredAppTokens.Revoked;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.AccessChanged;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.ProgramSignIn;
import org.ngnportal.signin.ProgramSignIn.RefusedException;
import org.ngnportal.vault.Secret;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows for whom a program speaks, by what it sends in the header {@code Authorization}.
 *
 * <p>To find that out takes the platform a call or two, and the throttle two writes. What was right is therefore
 * remembered for half a minute, under a keyed hash whose key dies with the process; who is asked the same by many at once
 * asks once. What was wrong is never remembered.
 */
@Component
class Callers {

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST = 10_000;
    private static final int LONGEST = 2000;

    private final ProgramSignIn signIn;
    private final StoredAppTokens tokens;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, CompletableFuture<Caller>> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Callers(ProgramSignIn signIn, StoredAppTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /**
     * @param header what follows {@code Authorization:}
     * @throws ProblemException if it is for nobody, or that could not be found out
     */
    Caller of(Secret header, Browser browser) {
        if (header.reveal().length() > LONGEST) {
            throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
        }
        var id = hash(header);
        var mine = new CompletableFuture<Caller>();
        var others = known.asMap().putIfAbsent(id, mine);
        if (others != null) {
            return joined(others);
        }
        try {
            mine.complete(verified(header.reveal(), browser));
        } catch (RuntimeException refused) {
            known.asMap().remove(id, mine);
            mine.completeExceptionally(refused);
        }
        return joined(mine);
    }

    @EventListener
    void forget(AccessChanged changed) {
        forget(caller -> caller.actor().user().equals(changed.user()));
    }

    @EventListener
    void forget(Revoked revoked) {
        forget(caller -> Objects.equals(caller.token(), revoked.token()));
    }

    /** What is being found out at this moment may be outdated too. */
    private void forget(Predicate<Caller> which) {
        known.asMap().values().removeIf(caller -> caller.isDone() ? which.test(caller.join()) : true);
    }

    private Caller verified(String header, Browser browser) {
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        String given = header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> basic(given, browser);
            case "bearer" -> bearer(given);
            default -> throw new ProblemException(ProblemType.NOT_SIGNED_IN);
        };
    }

    private Caller bearer(String given) {
        return TokenText.parse(given)
                .flatMap(tokens::verify)
                .map(bearer -> new Caller(
                        bearer.subscriber(),
                        bearer.token().full(),
                        bearer.token().id()))
                .orElseThrow(() -> new ProblemException(ProblemType.WRONG_CREDENTIALS));
    }

    private Caller basic(String given, Browser browser) {
        String decoded = decoded(given);
        int colon = decoded.indexOf(':');
        if (colon < 1) {
            throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
        }
        try {
            var subscriber =
                    signIn.withPassword(decoded.substring(0, colon), new Secret(decoded.substring(colon + 1)), browser);
            return new Caller(subscriber, true, null);
        } catch (RefusedException refused) {
            throw problem(refused);
        }
    }

    private static ProblemException problem(RefusedException refused) {
        return switch (refused.reason()) {
            case PLATFORM_DOWN -> new ProblemException(ProblemType.PLATFORM_DOWN);
            case PLATFORM_FAILED -> new ProblemException(ProblemType.PLATFORM_FAILED);
            case FACTOR_FAILED -> new ProblemException(ProblemType.TOKEN_NEEDED);
            default -> new ProblemException(ProblemType.WRONG_CREDENTIALS);
        };
    }

    private static String decoded(String given) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(given)));
            return text.toString();
        } catch (IllegalArgumentException | CharacterCodingException garbage) {
            throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
        }
    }

    private ByteBuffer hash(Secret header) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(header.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Caller joined(CompletableFuture<Caller> caller) {
        try {
            return caller.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case ProblemException problem -> throw new ProblemException(problem.problem());
                case NgnProException failure -> throw failure;
                case RuntimeException other -> throw other;
                case null, default -> throw failed;
            }
        }
    }
}
