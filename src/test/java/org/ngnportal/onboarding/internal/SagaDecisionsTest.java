package org.ngnportal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.onboarding.AccountMarker;
import org.ngnportal.onboarding.OnboardingProblem.Kind;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.onboarding.internal.FakePlatform.Accident;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

/** What the platform refuses, and what somebody decides then. */
class SagaDecisionsTest {

    private static final SipId LENA = new SipId("lena", "alpha.example");
    private static final int REFUSED = FaultCode.INVALID_VALUE.code();

    private static DataSource database;

    private final Bench bench = new Bench(database);

    @BeforeAll
    static void migrate() {
        database = Bench.database();
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void aRefusedAccountLeavesNothingBehind(FaultCode code) {
        bench.platform.next("addAccount", code.code());
        var id = bench.ordered(Bench.lena());

        bench.drive(id);

        var progress = bench.progress(id);
        assertThat(progress.state()).isEqualTo(OnboardingState.REFUSED);
        assertThat(progress.problem().kind()).isEqualTo(Kind.FAULT);
        assertThat(progress.problem().code()).isEqualTo(code.code());
        assertThat(progress.stateOf(OnboardingStep.ACCOUNT)).isEqualTo(State.FAILED);
        assertThat(bench.platform.accounts).isEmpty();
        assertThat(bench.outbox.in(DeliveryState.EXPIRED)).isEqualTo(1);
        bench.assertNoSecretIsKept(id);
    }

    @Test
    void allThatIsCreatedIsInTheJournalWithoutSecrets() {
        var id = bench.ordered(Bench.lena());

        bench.drive(id);

        assertThat(bench.journal.deeds())
                .containsExactly(
                        "subscriber.create lena@alpha.example",
                        "mailbox.add lena@alpha.example",
                        "diversions.set lena@alpha.example");
        var plan = Bench.lena();
        assertThat(bench.journal.entries.toString())
                .contains("sip-password", "Done")
                .doesNotContain(plan.identity().sipPassword().reveal())
                .doesNotContain(plan.services().pin().reveal());
    }

    @Test
    void aNumberThatThePlatformPicksIsInTheJournal() {
        bench.drive(bench.ordered(Bench.nextNumber()));

        assertThat(bench.journal.deeds()).first().isEqualTo("subscriber.create alpha.example");
        assertThat(bench.journal.deeds().get(1)).matches("subscriber.number .+@alpha.example");
    }

    @Test
    void aNameTakenInTheMeantimeIsToldAndNotTouched() {
        var theirs = SipAccount.builder(LENA).email("other@example.net").build();
        bench.platform.accounts.put(LENA, theirs);
        var id = bench.ordered(Bench.lena());

        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.REFUSED);
        assertThat(bench.progress(id).problem().kind()).isEqualTo(Kind.NAME_TAKEN);
        assertThat(bench.platform.accounts.get(LENA)).isSameAs(theirs);
        assertThat(bench.platform.count("deleteAccount")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"voicemail.addAccount,VOICEMAIL", "setCallDiversions,DIVERSIONS"})
    void aRefusedLaterStepIsToldAndCanBeContinued(String operation, OnboardingStep step) {
        bench.platform.next(operation, REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        var stopped = bench.progress(id);
        assertThat(stopped.state()).isEqualTo(OnboardingState.NEEDS_DECISION);
        assertThat(stopped.stateOf(OnboardingStep.ACCOUNT)).isEqualTo(State.DONE);
        assertThat(stopped.stateOf(step)).isEqualTo(State.FAILED);
        assertThat(stopped.problem().code()).isEqualTo(REFUSED);
        assertThat(bench.outbox.in(DeliveryState.PREPARED)).isEqualTo(1);

        bench.onboardings.resume(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.started).containsExactly(id, id);
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.DONE);
        assertThat(bench.platform.mailboxes).containsKey(LENA);
        assertThat(bench.outbox.in(DeliveryState.READY)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voicemail.addAccount", "setCallDiversions"})
    void finishingWithoutVoicemailSendsAMailWithoutIt(String operation) {
        bench.platform.next(operation, REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        assertThat(bench.progress(id).canFinishWithoutVoicemail()).isTrue();
        bench.onboardings.finishWithoutVoicemail(Bench.ALPHA, id);
        bench.drive(id);

        var progress = bench.progress(id);
        assertThat(progress.state()).isEqualTo(OnboardingState.DONE);
        assertThat(bench.platform.mailboxes).isEmpty();
        assertThat(bench.outbox.mails.get(progress.delivery()).voicemail()).isFalse();
        assertThat(bench.outbox.mails.get(progress.delivery()).voicemailPin()).isNull();
        assertThat(bench.outbox.in(DeliveryState.READY)).isEqualTo(1);
        assertThat(bench.outbox.in(DeliveryState.EXPIRED)).isEqualTo(1);
        bench.assertNoSecretIsKept(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voicemail.addAccount", "setCallDiversions"})
    void rollingBackDeletesWhatWasCreated(String operation) {
        bench.platform.next(operation, REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        bench.onboardings.rollBack(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.ROLLED_BACK);
        assertThat(bench.progress(id).stateOf(OnboardingStep.ACCOUNT)).isEqualTo(State.REMOVED);
        assertThat(bench.platform.accounts).isEmpty();
        assertThat(bench.platform.mailboxes).isEmpty();
        assertThat(bench.outbox.in(DeliveryState.EXPIRED)).isEqualTo(1);
        bench.assertNoSecretIsKept(id);
    }

    @ParameterizedTest
    @EnumSource(Accident.class)
    void rollingBackSurvivesAccidents(Accident accident) {
        bench.platform.next("setCallDiversions", REFUSED);
        bench.platform.next("voicemail.deleteAccount", accident);
        bench.platform.next("deleteAccount", accident);
        var id = bench.ordered(Bench.nextNumber());
        bench.drive(id);

        bench.onboardings.rollBack(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.ROLLED_BACK);
        assertThat(bench.platform.accounts).isEmpty();
    }

    @Test
    void rollingBackNeverDeletesSomebodyElsesAccount() {
        bench.platform.next("setCallDiversions", REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);
        var theirs = SipAccount.builder(LENA).build();
        bench.platform.accounts.put(LENA, theirs);

        bench.onboardings.rollBack(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.platform.accounts).containsEntry(LENA, theirs);
        assertThat(bench.platform.count("deleteAccount")).isZero();
    }

    @Test
    void aRefusedRollBackCanBeContinued() {
        bench.platform.next("setCallDiversions", REFUSED);
        bench.platform.next("deleteAccount", REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);
        bench.onboardings.rollBack(Bench.ALPHA, id);
        bench.drive(id);
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.NEEDS_DECISION);

        bench.onboardings.resume(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.ROLLED_BACK);
        assertThat(bench.platform.accounts).isEmpty();
    }

    @Test
    void whileThePlatformIsDownItTriesForALimitedTimeAndThenAsks() {
        var down = new Object[100];
        java.util.Arrays.fill(down, Accident.UNSENT);
        bench.platform.next("addAccount", down);
        var id = bench.ordered(Bench.lena());
        var start = bench.now;

        bench.now = bench.saga.run(id).orElseThrow();
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.RUNNING);
        assertThat(bench.progress(id).problem().kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(bench.progress(id).nextAttempt()).isEqualTo(start.plusSeconds(2));
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.NEEDS_DECISION);
        assertThat(bench.progress(id).problem().kind()).isEqualTo(Kind.GAVE_UP);
        assertThat(Duration.between(start, bench.now)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
        assertThat(bench.progress(id).canFinishWithoutVoicemail()).isFalse();

        bench.onboardings.rollBack(Bench.ALPHA, id);
        bench.drive(id);
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.ROLLED_BACK);
        assertThat(bench.platform.accounts).isEmpty();
    }

    @Test
    void anExpiredDeliveryIsReplaced() {
        bench.platform.next("voicemail.addAccount", REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);
        var expired = bench.progress(id).delivery();
        bench.outbox.states.put(expired, DeliveryState.EXPIRED);

        bench.onboardings.resume(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.DONE);
        assertThat(bench.progress(id).delivery()).isNotEqualTo(expired);
        assertThat(bench.outbox.in(DeliveryState.READY)).isEqualTo(1);
    }

    @Test
    void anOnboardingOfAnotherTenantDoesNotExist() {
        bench.platform.next("setCallDiversions", REFUSED);
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        bench.onboardings.resume(Bench.BETA, id);
        bench.onboardings.rollBack(Bench.BETA, id);
        bench.onboardings.finishWithoutVoicemail(Bench.BETA, id);

        assertThat(bench.onboardings.progress(Bench.BETA, id)).isEmpty();
        assertThat(bench.started).containsExactly(id);
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.NEEDS_DECISION);
    }

    @Test
    void sendsTheAccountAsOrdered() {
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        var account = bench.platform.accounts.get(LENA);
        assertThat(account.email()).isEqualTo("lena.vogt@example.net");
        assertThat(account.timezone()).isEqualTo("Europe/Berlin");
        assertThat(account.rpid()).isEqualTo("31201234567");
        assertThat(account.quota()).isEqualTo(50);
        assertThat(account.callLimit()).isEqualTo(2);
        assertThat(account.owner()).isEqualTo(2);
        assertThat(account.prepaid()).isFalse();
        assertThat(account.groups()).containsExactlyInAnyOrder("free-pstn", "missed-calls", "voicemail");
        assertThat(property(account, "language")).isEqualTo("de");
        assertThat(property(account, "web_password")).isEqualTo("web-Secret-88");
        assertThat(property(account, AccountMarker.PROPERTY)).isEqualTo(id.toString());
    }

    @Test
    void sendsDigestsWhereThePlatformKeepsNoClearPasswords() {
        bench.clearTextPasswords = false;
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        var address = new SipAddress("lena", "alpha.example");
        var account = bench.platform.accounts.get(LENA);
        assertThat(account.password())
                .isEqualTo(PasswordDigests.of(address, "sip-Secret-77").wireForm());
        assertThat(property(account, "web_password"))
                .isEqualTo(PasswordDigests.of(address, "web-Secret-88").wireForm());
        assertThat(bench.outbox.mails.get(bench.progress(id).delivery()).passwordReadableLater())
                .isFalse();
    }

    @Test
    void sendsClearPasswordsWithTheNextNumberBecauseTheUsernameIsNotKnown() {
        bench.clearTextPasswords = false;
        var id = bench.ordered(Bench.nextNumber());
        bench.drive(id);

        var account = List.copyOf(bench.platform.accounts.values()).getFirst();
        assertThat(account.password()).isEqualTo("sip-Secret-77");
        assertThat(property(account, "web_password")).isEqualTo("web-Secret-88");
    }

    @Test
    void divertsToTheMailboxesAddressWhereTheTenantWantsThat() {
        bench.properties = java.util.Map.of("absolute_voicemail_uri", "1", "voicemail_server", "vm.alpha.example");
        var id = bench.ordered(Bench.lena());
        bench.drive(id);

        assertThat(bench.platform.diversions.get(LENA))
                .isEqualTo(CallDiversions.NONE.withMailboxTargets(new DiversionTarget("sip:1001@vm.alpha.example")));
    }

    private static String property(SipAccount account, String name) {
        return account.properties().stream()
                .filter(property -> name.equals(property.name()))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
