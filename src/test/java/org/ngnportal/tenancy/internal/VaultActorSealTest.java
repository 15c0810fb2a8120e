package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;

class VaultActorSealTest {

    private static final Actor.Customer ACTOR = new Actor.Customer(
            new CustomerId(11), new CustomerId(10), true, "alpha-shop", new Secret("p\"ä<&>"), "Shop \u0000 ✓");
    private static final Actor DEMO = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
    private static final Actor.Customer SPOKEN_FOR = new Actor.Customer(
            new CustomerId(12),
            new CustomerId(12),
            true,
            "alpha",
            Login.administrator("demo", new Secret("demo")),
            "Alpha");
    private static final Actor SUBSCRIBER = new Actor.Subscriber(
            new SipAddress("alice", "alpha.example"), "Alice", new CustomerId(12), new CustomerId(12), SPOKEN_FOR);
    private static final Actor OPERATOR = new Actor.Operator(
            "42",
            "o@alpha.example",
            "Otto",
            new Grants(Role.SUPPORT, Map.of(Area.JOURNAL, Grants.Level.NONE, Area.OPERATORS, Grants.Level.MANAGER)),
            ACTOR);
    private static final Actor.Impersonation OUTER = new Actor.Impersonation(DEMO, SPOKEN_FOR, true, Term.UNLIMITED);

    private final VaultActorSeal seal = new VaultActorSeal(new ContextVault());

    static Stream<Actor> everyKindOfActor() {
        return Stream.of(
                ACTOR,
                DEMO,
                SPOKEN_FOR,
                SUBSCRIBER,
                OPERATOR,
                OUTER,
                new Actor.Impersonation(OUTER, SUBSCRIBER, false, Term.UNLIMITED),
                new Actor.Impersonation(OPERATOR, SUBSCRIBER, true, Term.UNLIMITED));
    }

    @ParameterizedTest
    @MethodSource
    void everyKindOfActor(Actor actor) {
        assertThat(seal.open(seal.seal(actor, "job/1"), "job/1")).isEqualTo(actor);
    }

    @Test
    void everyKindIsThere() {
        assertThat(everyKindOfActor().map(Actor::getClass).distinct())
                .hasSameSizeAs(Actor.class.getPermittedSubclasses());
    }

    @Test
    void heOpensNowhereElse() {
        var sealed = seal.seal(ACTOR, "job/1");

        assertThatThrownBy(() -> seal.open(sealed, "job/2")).isInstanceOf(Vault.SealBrokenException.class);
    }

    @Test
    void whatEarlierVersionsSealedStillOpens() {
        var flat = """
                {"id":11,"reseller":10,"actsAsReseller":true,"username":"alpha-shop","password":"p\\"ä<&>",
                 "displayName":"Shop \\u0000 ✓"}""";

        assertThat(seal.open(new ContextVault().seal(flat.getBytes(StandardCharsets.UTF_8), "job/1"), "job/1"))
                .isEqualTo(ACTOR);
    }

    @Test
    void whatIsNoActorIsNotTakenForOne() {
        var nothing = new ContextVault().seal("{}".getBytes(StandardCharsets.UTF_8), "job/1");

        assertThatThrownBy(() -> seal.open(nothing, "job/1")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aJobGoesOnWhenTheImpersonationEndsButCannotBeBegunThen() {
        var term = Term.until(Instant.now().plusSeconds(600));
        var impersonation = new Actor.Impersonation(DEMO, SPOKEN_FOR, true, term);
        var sealed = seal.seal(impersonation, "job/1");
        term.cancel();

        assertThat(seal.open(sealed, "job/1")).isEqualTo(OUTER);
        assertThatThrownBy(() -> seal.seal(impersonation, "job/2"))
                .isInstanceOf(NgnPro.ImpersonationEndedException.class);
    }

    /** Binds to the context as the real one does, without its cipher. */
    private static final class ContextVault implements Vault {

        @Override
        public byte[] seal(byte[] clear, String context) {
            var prefix = (context + "|").getBytes(StandardCharsets.UTF_8);
            var sealed = Arrays.copyOf(prefix, prefix.length + clear.length);
            System.arraycopy(clear, 0, sealed, prefix.length, clear.length);
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            int length = context.length() + 1;
            if (!new String(sealed, 0, length, StandardCharsets.UTF_8).equals(context + "|")) {
                throw new SealBrokenException(context, new IllegalStateException("another context"));
            }
            return Arrays.copyOfRange(sealed, length, sealed.length);
        }
    }
}
