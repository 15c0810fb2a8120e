package org.ngnportal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.internal.FakePlatform.Accident;

/** Whatever happens to a request on its way, there is one account with everything, and its credentials go out once. */
class SagaAccidentsTest {

    private static DataSource database;

    private final Bench bench = new Bench(database);

    @BeforeAll
    static void migrate() {
        database = Bench.database();
    }

    static Stream<Arguments> accidents() {
        return Stream.of("addAccount", "voicemail.addAccount", "setCallDiversions")
                .flatMap(operation -> Stream.of(Accident.values())
                        .flatMap(accident -> Stream.of(false, true)
                                .filter(nextFreeNumber -> accident != Accident.LATE || !nextFreeNumber)
                                .map(nextFreeNumber -> Arguments.of(operation, accident, nextFreeNumber))));
    }

    @ParameterizedTest
    @MethodSource("accidents")
    void endsWithOneCompleteAccount(String operation, Accident accident, boolean nextFreeNumber) {
        bench.platform.next(operation, accident);
        var id = bench.ordered(Bench.subscriber(nextFreeNumber, true));

        bench.drive(id);
        bench.platform.arriveLate();

        assertComplete(id);
    }

    @ParameterizedTest
    @MethodSource("accidents")
    void endsWithOneCompleteAccountThoughTheAccidentRepeats(
            String operation, Accident accident, boolean nextFreeNumber) {
        bench.platform.next(operation, accident, accident, accident);
        var id = bench.ordered(Bench.subscriber(nextFreeNumber, true));

        bench.drive(id);
        bench.platform.arriveLate();

        assertComplete(id);
    }

    static Stream<Arguments> looks() {
        return Stream.of("getAccount", "getAccounts", "voicemail.getAccount", "getCallDiversions")
                .flatMap(look -> Stream.of(Accident.UNSENT, Accident.LOST_BEFORE, Accident.CRASH_BEFORE)
                        .map(accident -> Arguments.of(look, accident)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void survivesAccidentsWhileLookingWhatExists(String look, Accident accident) {
        bench.platform.next("addAccount", Accident.LOST_AFTER);
        bench.platform.next("voicemail.addAccount", Accident.LOST_AFTER);
        bench.platform.next("setCallDiversions", Accident.LOST_AFTER);
        bench.platform.next(look, accident, accident);
        var id = bench.ordered(look.equals("getAccounts") ? Bench.nextNumber() : Bench.lena());

        bench.drive(id);

        assertComplete(id);
    }

    @Test
    void anOrderForTheNextNumberIsNotRepeatedWhileTheFirstMayStillBeCarriedOut() {
        bench.platform.next("addAccount", Accident.LATE);
        var id = bench.ordered(Bench.nextNumber());
        var end = bench.now.plus(bench.settings.grace());

        while (bench.now.isBefore(end)) {
            bench.now = bench.saga.run(id).orElseThrow();
            if (bench.now.isBefore(end)) {
                assertThat(bench.platform.count("addAccount")).isEqualTo(1);
            }
            if (bench.now.plusSeconds(16).isAfter(end)) {
                bench.platform.arriveLate();
                break;
            }
        }
        bench.drive(id);

        assertThat(bench.platform.count("addAccount")).isEqualTo(1);
        assertComplete(id);
    }

    @Test
    void findsTheNumberThroughTheMarkerWhenTheAnswerTellsNothing() {
        bench.platform.answersNothing = true;
        var somebodyElse = SipAccount.builder(new SipId("77", "alpha.example"))
                .email("lena.vogt@example.net")
                .build();
        bench.platform.accounts.put(somebodyElse.id(), somebodyElse);
        var id = bench.ordered(Bench.nextNumber());

        bench.drive(id);

        assertThat(bench.progress(id).address()).hasToString("101@alpha.example");
        assertThat(bench.platform.count("addAccount")).isEqualTo(1);
    }

    private void assertComplete(OnboardingId id) {
        var progress = bench.progress(id);
        assertThat(progress.state()).isEqualTo(OnboardingState.DONE);
        assertThat(progress.problem()).isNull();
        assertThat(bench.platform.accounts).hasSize(1);
        var account = bench.platform.accounts.values().iterator().next();
        assertThat(progress.address()).hasToString(account.id().toString());
        assertThat(account.password()).isEqualTo("sip-Secret-77");
        assertThat(bench.platform.mailboxes.get(account.id()).password()).isEqualTo("482915");
        assertThat(bench.platform.diversions.get(account.id()))
                .isEqualTo(CallDiversions.NONE.withMailboxTargets(DiversionTarget.MAILBOX));
        assertThat(bench.outbox.in(DeliveryState.READY)).isEqualTo(1);
        assertThat(bench.outbox.addresses.get(progress.delivery())).isEqualTo(progress.address());
        bench.assertNoSecretIsKept(id);
    }
}
