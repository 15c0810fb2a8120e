package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.signin.PasswordAgain.Answer;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** With both ways in which a platform keeps passwords. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class PasswordAgainOnSandboxTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");
    private static final Secret WEB_PASSWORD = new Secret("alice-web");
    private static final Secret SIP_PASSWORD = new Secret("alice-sip");

    @Parameter
    private boolean clear;

    private final Counter counter = new Counter();
    private final List<SignInOutcome> log = new ArrayList<>();
    private Sandbox sandbox;
    private NgnProClient client;
    private NgnPro ngnPro;
    private Actor.Customer alpha;
    private Actor.Subscriber alice;
    private PasswordAgain passwords;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withClearTextPasswords(clear));
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())).withStoreClearTextPasswords(clear));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        alice = ngnPro.subscriberOf(alpha, ALICE).orElseThrow();
        passwords =
                new OwnPasswordAgain(ngnPro, counter, (username, actor, outcome, method, browser) -> log.add(outcome));
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void onlyWhatHeSignsInWithIsRight() {
        assertThat(passwords.matches(alice, WEB_PASSWORD)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.matches(alice, SIP_PASSWORD)).isEqualTo(Answer.WRONG);
        assertThat(passwords.matches(alice, new Secret(""))).isEqualTo(Answer.WRONG);
        assertThat(passwords.matches(alice, new Secret("x".repeat(1000)))).isEqualTo(Answer.WRONG);

        assertThat(counter.tries).containsExactly("right", "failed");
        assertThat(log).containsExactly(SignInOutcome.REFUSED);
    }

    @Test
    void withoutWebPasswordItIsTheSipPassword() {
        var sip = ngnPro.as(alpha).sip();
        var account = sip.getAccount(new SipId("alice", "alpha.example"));
        sip.updateAccount(account.toBuilder().properties(List.of()).build());

        assertThat(passwords.matches(alice, SIP_PASSWORD)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.matches(alice, WEB_PASSWORD)).isEqualTo(Answer.WRONG);
    }

    @Test
    void whoHasToWaitIsToldSoAndNothingIsCompared() {
        counter.locked = true;

        assertThatThrownBy(() -> passwords.matches(alice, WEB_PASSWORD))
                .isInstanceOfSatisfying(
                        TooManyTriesException.class,
                        hasty -> assertThat(hasty.delay()).hasMinutes(1));
        assertThat(log).containsExactly(SignInOutcome.THROTTLED);
    }

    @Test
    void aPlatformThatIsSilentIsNoFailedTry() {
        sandbox.switches().refuse();

        assertThatThrownBy(() -> passwords.matches(alice, WEB_PASSWORD))
                .isInstanceOf(NgnProException.Unavailable.class);
        assertThat(counter.tries).containsExactly("undecided");
        assertThat(log).isEmpty();
    }

    @Test
    void whoActsAsTheSubscriberIsNotAsked() {
        var impersonating = new Actor.Impersonation(alpha, alice, true, Term.UNLIMITED);

        assertThat(passwords.isAsked(alice)).isTrue();
        assertThat(passwords.isAsked(impersonating)).isFalse();
        assertThat(passwords.matches(impersonating, new Secret(""))).isEqualTo(Answer.NOT_ASKED);
        assertThat(counter.tries).isEmpty();
        assertThatThrownBy(() -> passwords.matches(alpha, new Secret("alpha-demo")))
                .isInstanceOf(DeniedException.class);
    }

    private static final class Counter implements Throttle {

        private final List<String> tries = new ArrayList<>();
        private boolean locked;

        @Override
        public Attempt begin(Purpose purpose, String user, String address) {
            assertThat(purpose).isEqualTo(Purpose.SIGN_IN);
            assertThat(user).isEqualTo("alice@alpha.example");
            if (locked) {
                throw new TooManyTriesException(Duration.ofMinutes(1));
            }
            tries.add("failed");
            return new Attempt() {
                @Override
                public void succeeded() {
                    tries.set(tries.size() - 1, "right");
                }

                @Override
                public void undecided() {
                    tries.set(tries.size() - 1, "undecided");
                }
            };
        }
    }
}
