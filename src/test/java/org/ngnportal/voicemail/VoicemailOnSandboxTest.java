package org.ngnportal.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;

class VoicemailOnSandboxTest {

    private static final NewMailbox WANTED = new NewMailbox(new Secret("274951"), "Vera@Mail.example ", true);
    private static final String BOX = "<voice-mailbox>";

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor alpha;
    private static NgnProSession platform;
    private static int number;

    private final RememberingJournal journal = new RememberingJournal();
    private Voicemail voicemail;
    private SipId id;
    private Actor vera;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        platform = ngnPro.as(alpha);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void newcomer() {
        var tenants = TestTenancy.tenants(ngnPro, NgnProSettings.at(URI.create(sandbox.url())));
        voicemail = new Voicemail(TestAccounts.lines(ngnPro, journal), tenants);
        id = new SipId("vera" + ++number, "alpha.example");
        platform.sip()
                .addAccount(SipAccount.builder(id)
                        .password("a-clear-secret")
                        .name("Vera", "Fox")
                        .email("vera@alpha.example")
                        .rpid("442079460777")
                        .build());
        vera = ngnPro.subscriberOf(alpha, new SipAddress(id.username(), id.domain()))
                .orElseThrow();
    }

    @Test
    void mailboxAnswersWhenBusyUnansweredOrOffline() {
        assertThat(voicemail.state(vera).isOn()).isFalse();
        assertThat(voicemail.state(vera).email()).isEqualTo("vera@alpha.example");

        voicemail.turnOn(vera, WANTED, Map.of());

        var state = voicemail.state(vera);
        assertThat(state.code()).isEqualTo("1233");
        assertThat(state.mailbox()).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.number()).matches("\\d+");
            assertThat(mailbox.address()).isEqualTo(mailbox.number() + "@voicemail.alpha.example");
            assertThat(mailbox.email()).isEqualTo("vera@mail.example");
            assertThat(mailbox.deleteAfterMailing()).isTrue();
            assertThat(mailbox.answers()).containsExactlyInAnyOrder(MailboxCondition.values());
        });
        assertThat(state.toString()).doesNotContain("274951");
        assertThat(diversions()).isEqualTo(CallDiversions.ofTexts(null, BOX, BOX, BOX, null));
        assertThat(platform.voicemail().getAccount(id).password()).isEqualTo("274951");
        assertThat(platform.sip().getAccount(id).groups()).contains("voicemail");
        assertThat(journal.deeds()).containsExactly("mailbox.add " + id);
        assertThat(journal.latestChanges())
                .contains("pin: secret", "email:  -> vera@mail.example", "diversion.busy:  -> " + BOX)
                .noneMatch(change -> change.contains("274951"));
    }

    @Test
    void nobodyLosesADiversionUnasked() {
        divert("sip:all@x.example", null, "sip:busy@x.example", null, "sip:away@x.example");
        var before = diversions();

        assertThatThrownBy(() -> voicemail.turnOn(vera, WANTED, Map.of()))
                .isInstanceOfSatisfying(
                        DiversionsInTheWayException.class,
                        asked -> assertThat(asked.diversions())
                                .containsExactly(new OtherDiversion(MailboxCondition.BUSY, "busy@x.example")));
        assertThat(voicemail.state(vera))
                .returns(false, VoicemailState::isOn)
                .returns("all@x.example", VoicemailState::allCalls);
        assertThat(diversions()).isEqualTo(before);
        assertThat(journal.entries).isEmpty();

        voicemail.turnOn(vera, WANTED, Map.of(MailboxCondition.BUSY, DiversionChoice.KEEP));
        assertThat(diversions())
                .isEqualTo(CallDiversions.ofTexts(
                        "sip:all@x.example", BOX, "sip:busy@x.example", BOX, "sip:away@x.example"));
        assertThat(voicemail.state(vera).others())
                .containsExactly(new OtherDiversion(MailboxCondition.BUSY, "busy@x.example"));

        voicemail.receive(vera, Map.of(MailboxCondition.BUSY, DiversionChoice.REPLACE));
        assertThat(diversions())
                .isEqualTo(CallDiversions.ofTexts("sip:all@x.example", BOX, BOX, BOX, "sip:away@x.example"));
        assertThat(journal.deeds()).containsExactly("mailbox.add " + id, "diversions.set " + id);
        assertThat(journal.latestChanges()).containsExactly("diversion.busy: sip:busy@x.example -> " + BOX);
    }

    @Test
    void turningOffEndsOnlyDiversionsToTheMailbox() {
        voicemail.turnOn(vera, WANTED, Map.of());
        divert(BOX, null, "sip:busy@x.example", BOX, null);

        voicemail.turnOff(vera);

        assertThat(diversions()).isEqualTo(CallDiversions.ofTexts(null, null, "sip:busy@x.example", null, null));
        assertThat(voicemail.state(vera).isOn()).isFalse();
        assertThat(platform.sip().getAccount(id).groups()).doesNotContain("voicemail");
        voicemail.turnOff(vera);
        assertThat(journal.deeds().getLast()).isEqualTo("mailbox.remove " + id);
    }

    @Test
    void turningOnAgainFinishesWhatWasInterrupted() {
        sandbox.switches().failNext("Sip.setCallDiversions", FaultCode.ACCOUNT_NOT_FOUND);
        assertThatThrownBy(() -> voicemail.turnOn(vera, WANTED, Map.of())).isInstanceOf(NgnProException.class);
        assertThat(voicemail.state(vera).mailbox())
                .hasValueSatisfying(mailbox -> assertThat(mailbox.answers()).isEmpty());

        voicemail.turnOn(vera, new NewMailbox(new Secret("860413"), "", false), Map.of());

        assertThat(voicemail.state(vera).mailbox()).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.answers()).hasSize(3);
            assertThat(mailbox.email()).isEmpty();
        });
        assertThat(platform.voicemail().getAccount(id).password()).isEqualTo("860413");
    }

    @Test
    void mailAndPinChangeOnTheirOwn() {
        voicemail.turnOn(vera, WANTED, Map.of());

        voicemail.mail(vera, "other@mail.example", false);
        assertThat(journal.latestChanges())
                .containsExactly("email: vera@mail.example -> other@mail.example", "delete-after-mailing: yes -> no");
        voicemail.mail(vera, "other@mail.example", false);
        voicemail.changePin(vera, new Secret("860413"));

        assertThat(journal.latestChanges()).containsExactly("pin: secret");
        assertThat(journal.deeds())
                .containsExactly("mailbox.add " + id, "mailbox.change " + id, "mailbox.change " + id);
        var stored = platform.voicemail().getAccount(id);
        assertThat(stored.email()).isEqualTo("other@mail.example");
        assertThat(stored.password()).isEqualTo("860413");
        assertThat(stored.name()).isEqualTo("Vera Fox");
    }

    @ParameterizedTest
    @CsvSource({
        "12345, a@b.example, false, PIN, vault.pin.too-short",
        "460777, a@b.example, false, PIN, vault.pin.known-number",
        "274951, nobody, false, EMAIL, voicemail.problem.email",
        "274951, '', true, DELETE_AFTER_MAILING, voicemail.problem.deleted-unsent"
    })
    void whatCannotBeUsedChangesNothing(String pin, String email, boolean delete, Field field, String message) {
        invalid(
                () -> voicemail.turnOn(vera, new NewMailbox(new Secret(pin), email, delete), Map.of()),
                new Problem(field, message));
        voicemail.turnOn(vera, WANTED, Map.of());
        invalid(
                field == Field.PIN
                        ? () -> voicemail.changePin(vera, new Secret(pin))
                        : () -> voicemail.mail(vera, email, delete),
                new Problem(field, message));
        assertThat(journal.deeds()).containsExactly("mailbox.add " + id);
    }

    @Test
    void greetingReachesThePlatform() {
        voicemail.turnOn(vera, WANTED, Map.of());

        voicemail.greet(vera, Greeting.of(TestSound.recording(2)));
        assertThat(note()).isEqualTo("greeting: 2 seconds");
        assertThat(journal.deeds().getLast()).isEqualTo("mailbox.greeting " + id);
        assertThat(journal.latestChanges()).containsExactly("greeting: secret");

        voicemail.removeGreeting(vera);
        assertThat(note()).isEmpty();
    }

    @Test
    void withoutMailboxThereIsNothingToChange() {
        for (Consumer<Actor> change : List.<Consumer<Actor>>of(
                by -> voicemail.greet(by, Greeting.of(TestSound.recording(1))),
                by -> voicemail.changePin(by, new Secret("274951")),
                by -> voicemail.mail(by, "", false),
                by -> voicemail.receive(by, Map.of()))) {
            assertThatThrownBy(() -> change.accept(vera))
                    .isInstanceOfSatisfying(
                            NgnProException.Fault.class,
                            fault -> assertThat(fault.code()).isEqualTo(2000));
        }
    }

    @Test
    void blockedAndLookingOnChangeNothing() {
        voicemail.turnOn(vera, WANTED, Map.of());
        var looking = new Actor.Impersonation(alpha, vera, false, Term.UNLIMITED);
        denied(looking);
        platform.sip().joinGroup(id, "blocked");
        denied(vera);
        denied(alpha);
        assertThat(voicemail.state(vera).isOn()).isTrue();
        assertThat(voicemail.state(looking).isOn()).isTrue();
        assertThat(journal.deeds()).hasSize(1);
    }

    private void denied(Actor actor) {
        for (Consumer<Actor> change : List.<Consumer<Actor>>of(
                by -> voicemail.turnOn(by, WANTED, Map.of()),
                voicemail::turnOff,
                voicemail::removeGreeting,
                by -> voicemail.greet(by, Greeting.of(TestSound.recording(1))),
                by -> voicemail.changePin(by, new Secret("860413")),
                by -> voicemail.mail(by, "", false),
                by -> voicemail.receive(by, Map.of()))) {
            assertThatThrownBy(() -> change.accept(actor)).isInstanceOf(DeniedException.class);
        }
    }

    private static void invalid(Runnable change, Problem problem) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        InvalidVoicemailException.class,
                        invalid -> assertThat(invalid.problems()).containsExactly(problem));
    }

    private String note() {
        return voicemail.state(vera).mailbox().orElseThrow().note();
    }

    private CallDiversions diversions() {
        return platform.sip().getCallDiversions(id);
    }

    private void divert(String all, String offline, String busy, String noAnswer, String unavailable) {
        platform.sip().setCallDiversions(id, CallDiversions.ofTexts(all, offline, busy, noAnswer, unavailable));
    }
}
