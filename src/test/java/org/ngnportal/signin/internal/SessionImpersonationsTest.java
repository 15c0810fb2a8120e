package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.signin.MadeUpPlatform;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Secret;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionImpersonationsTest {

    private static final Actor DEMO = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
    private static final Actor.Customer ALPHA = customer(2, 2, "alpha", "Alpha Telecom");
    private static final Actor.Customer SHOP = customer(3, 2, "alpha-shop", "Shop");
    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");
    private static final String REASON = "She asked about her bill";

    private final RememberingJournal journal = new RememberingJournal();
    private final TestClock clock = new TestClock();
    private final SignedInActor signedIn = new SignedInActor();
    private final SessionImpersonations impersonations = new SessionImpersonations(
            signedIn, new Family(), journal, new ImpersonationSettings(Duration.ofMinutes(30)), clock);

    /** Everybody is below everybody. */
    private static final class Family extends MadeUpPlatform {

        @Override
        public Optional<Actor.Customer> customerBelow(Actor by, CustomerId id) {
            return id.equals(ALPHA.id())
                    ? Optional.of(ALPHA)
                    : Optional.of(SHOP).filter(shop -> id.equals(shop.id()));
        }

        @Override
        public Optional<Actor.Subscriber> subscriberOf(Actor by, SipAddress address) {
            return Optional.of(new Actor.Subscriber(address, "Alice", ALPHA.id(), ALPHA.id(), by.self()))
                    .filter(alice -> address.equals(ALICE));
        }

        @Override
        public NgnProSession as(Actor actor) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void openSession() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeSession() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    void whoBeginsActsAsTheOtherInTheWholeSessionAndOnlyLooks() {
        signIn(DEMO);

        var begun = impersonations.begin(ALPHA.id(), REASON, "customers?q=alpha");

        assertThat(signedIn.get()).isSameAs(begun).isSameAs(inSession().actor());
        assertThat(inSession().getPrincipal()).isEqualTo("somebody");
        assertThat(begun.responsible()).isEqualTo(DEMO);
        assertThat(begun.self()).isEqualTo(ALPHA);
        assertThat(begun.looksOnly()).isTrue();
        assertThat(begun.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(impersonations.current()).contains(begun);
    }

    @Test
    void theBeginningIsInTheJournalOfTheOneActedAsWithItsReason() {
        signIn(DEMO);

        impersonations.begin(ALPHA.id(), "  " + REASON + " ", "");

        assertThat(journal.deeds()).containsExactly("impersonation.begin Alpha Telecom");
        assertThat(journal.entries.getFirst().tenant()).isEqualTo(ALPHA.id());
        assertThat(journal.latestChanges().getFirst()).isEqualTo("reason:  -> " + REASON);
    }

    @Test
    void whoEndsIsHimselfAgainWhereHeCameFrom() {
        signIn(DEMO);
        impersonations.begin(ALPHA.id(), REASON, "customers?q=alpha");

        assertThat(impersonations.end()).isEqualTo("customers?q=alpha");

        assertThat(signedIn.get()).isEqualTo(DEMO);
        assertThat(impersonations.current()).isEmpty();
        assertThat(impersonations.end()).isEmpty();
        assertThat(journal.deeds())
                .containsExactly("impersonation.begin Alpha Telecom", "impersonation.end Alpha Telecom");
    }

    @Test
    void whatAPageHoldsFromBeforeTheEndIsRefusedForEver() {
        signIn(DEMO);
        var old = impersonations.begin(ALPHA.id(), REASON, "");
        impersonations.end();
        var present = impersonations.begin(ALPHA.id(), REASON, "");

        assertThatThrownBy(() -> Rights.require(old, Area.SUBSCRIBERS, Action.SEE))
                .isInstanceOf(NgnPro.ImpersonationEndedException.class);
        Rights.require(present, Area.SUBSCRIBERS, Action.SEE);
        assertThat(impersonations.resume()).isEmpty();
    }

    @Test
    void timeOverEndsItAndLeadsBack() {
        signIn(DEMO);
        var old = impersonations.begin(ALPHA.id(), REASON, "customers");
        clock.forward(Duration.ofMinutes(30));

        assertThat(old.hasEnded(clock.instant())).isTrue();
        assertThat(impersonations.resume()).contains("customers");

        assertThat(signedIn.get()).isEqualTo(DEMO);
        assertThat(journal.latestChanges()).containsExactly("ended:  -> time");
        assertThat(impersonations.resume()).contains("");
    }

    @Test
    void whatIsNestedEndsWithWhatItIsIn() {
        signIn(DEMO);
        var outer = impersonations.begin(ALPHA.id(), REASON, "customers");
        clock.forward(Duration.ofMinutes(10));
        var inner = impersonations.begin(ALICE, REASON, "subscribers");

        assertThat(inner.until()).isEqualTo(outer.until());
        clock.forward(Duration.ofMinutes(20));
        assertThat(impersonations.resume()).contains("customers");
        assertThat(signedIn.get()).isEqualTo(DEMO);
    }

    @Test
    void whatIsNestedIsLeftStepByStep() {
        signIn(DEMO);
        impersonations.begin(ALPHA.id(), REASON, "customers");
        impersonations.begin(ALICE, REASON, "subscribers");

        assertThat(impersonations.end()).isEqualTo("subscribers");
        assertThat(signedIn.get().self()).isEqualTo(ALPHA);
        assertThat(impersonations.end()).isEqualTo("customers");
        assertThat(signedIn.get()).isEqualTo(DEMO);
    }

    @Test
    void nobodyActsAsSomebodyOfHisOwnLevelOrAbove() {
        signIn(ALPHA);
        assertThatThrownBy(() -> impersonations.begin(ALPHA.id(), REASON, "")).isInstanceOf(DeniedException.class);
        signIn(SHOP);
        assertThatThrownBy(() -> impersonations.begin(ALPHA.id(), REASON, "")).isInstanceOf(DeniedException.class);
        signIn(DEMO);
        impersonations.begin(ALICE, REASON, "");
        assertThatThrownBy(() -> impersonations.begin(ALPHA.id(), REASON, "")).isInstanceOf(DeniedException.class);
    }

    @Test
    void operatorsNeedTheRight() {
        signIn(operator(Role.SUPPORT));
        assertThatThrownBy(() -> impersonations.begin(SHOP.id(), REASON, "")).isInstanceOf(DeniedException.class);
        assertThat(impersonations.begin(ALICE, REASON, "").looksOnly()).isTrue();
        signIn(operator(Role.READ_ONLY));
        assertThatThrownBy(() -> impersonations.begin(ALICE, REASON, "")).isInstanceOf(DeniedException.class);
        assertThat(journal.deeds()).hasSize(1);
    }

    @Test
    void fullRightsMakeAnActorOfTheirOwn() {
        signIn(DEMO);
        var looking = impersonations.begin(ALPHA.id(), REASON, "customers");

        impersonations.allowChanges(true);

        var full = impersonations.current().orElseThrow();
        assertThat(full.looksOnly()).isFalse();
        assertThat(full.until()).isEqualTo(looking.until());
        assertThat(looking.hasEnded(clock.instant())).isTrue();
        impersonations.allowChanges(false);
        assertThat(full.hasEnded(clock.instant())).isTrue();
        assertThat(journal.latestChanges()).containsExactly("full-rights: yes -> no");
        assertThat(impersonations.resume()).isEmpty();
        assertThat(impersonations.end()).isEqualTo("customers");
    }

    @Test
    void fullRightsAreNotForWhoOnlyLooksHimself() {
        signIn(DEMO);
        impersonations.begin(ALPHA.id(), REASON, "");
        impersonations.begin(ALICE, REASON, "");

        assertThat(impersonations.mayAllowChanges()).isFalse();
        assertThatThrownBy(() -> impersonations.allowChanges(true)).isInstanceOf(DeniedException.class);
        assertThat(signedIn.get().looksOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "abcd", " abcd "})
    void aReasonIsNeeded(String reason) {
        signIn(DEMO);
        assertThatThrownBy(() -> impersonations.begin(ALPHA.id(), reason, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> impersonations.begin(ALPHA.id(), "x".repeat(201), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(signedIn.get()).isEqualTo(DEMO);
    }

    @ParameterizedTest
    @CsvSource({
        "customers?q=a:b, customers?q=a:b",
        "//evil.example, ''",
        "https://evil.example, ''",
        "javascript:alert(1), ''",
        "\\\\evil.example, ''"
    })
    void oneReturnsToThePortalOnly(String asked, String path) {
        signIn(DEMO);
        impersonations.begin(ALPHA.id(), REASON, asked);
        assertThat(impersonations.end()).isEqualTo(path);
    }

    @Test
    void whatTheJournalCannotTakeIsNotBegun() {
        signIn(DEMO);
        var broken = new SessionImpersonations(
                signedIn,
                new Family(),
                new RememberingJournal() {
                    @Override
                    public <T> T during(
                            Actor actor, org.ngnportal.journal.Deed deed, java.util.function.Supplier<T> change) {
                        throw new IllegalStateException("no journal");
                    }
                },
                new ImpersonationSettings(Duration.ofMinutes(30)),
                clock);
        assertThatThrownBy(() -> broken.begin(ALPHA.id(), REASON, "")).isInstanceOf(IllegalStateException.class);
        assertThat(signedIn.get()).isEqualTo(DEMO);
    }

    private static Actor operator(Role role) {
        return new Actor.Operator("1", "o@alpha.example", "Otto", Grants.of(role), ALPHA);
    }

    private static void signIn(Actor actor) {
        var context = new SecurityContextImpl(new SignedIn(actor, "somebody", true));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
    }

    private static SignedIn inSession() {
        var context = (SecurityContext) VaadinSession.getCurrent()
                .getSession()
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (SignedIn) context.getAuthentication();
    }

    private static Actor.Customer customer(int id, int reseller, String username, String name) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, username, new Secret("secret"), name);
    }

    /** Stands still until it is moved, at a full second that is not behind the real time, so that nothing ends too early. */
    private static final class TestClock extends java.time.Clock {

        private Instant now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
