package org.ngnportal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingProblem.Kind;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.internal.FakePlatform.Accident;
import org.ngnportal.signin.internal.Database;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every column, on both databases. */
class OnboardingStoreTest {

    @ParameterizedTest
    @EnumSource
    void keepsAnOnboardingThroughTroubleAndDecisionToItsEnd(Database database) {
        var bench = new Bench(database.fresh());
        bench.platform.next("addAccount", Accident.LOST_BEFORE);
        bench.platform.next("setCallDiversions", 9005);
        var id = bench.ordered(Bench.nextNumber());
        assertThat(bench.store.present()).isTrue();

        var retry = bench.saga.run(id).orElseThrow();
        assertThat(bench.progress(id).nextAttempt()).isEqualTo(retry);
        assertThat(bench.progress(id).problem().kind()).isEqualTo(Kind.UNREACHABLE);
        bench.drive(id);

        var stopped = bench.progress(id);
        assertThat(stopped.state()).isEqualTo(OnboardingState.NEEDS_DECISION);
        assertThat(stopped.problem().text()).isEqualTo("refused on purpose");
        assertThat(stopped.address()).hasToString("100@alpha.example");
        assertThat(bench.onboardings.unfinished(Bench.ALPHA)).containsExactly(stopped);
        assertThat(bench.onboardings.unfinished(Bench.BETA)).isEmpty();

        bench.onboardings.finishWithoutVoicemail(Bench.ALPHA, id);
        bench.drive(id);

        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.DONE);
        assertThat(bench.progress(id).problem()).isNull();
        assertThat(bench.onboardings.unfinished(Bench.ALPHA)).isEmpty();
        assertThat(bench.store.present()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoRunsOnlyOneGoesOn(Database database) {
        var bench = new Bench(database.fresh());
        var id = bench.ordered(Bench.lena());
        var seenByBoth = bench.store.find(id).orElseThrow();
        bench.store.save(seenByBoth.undecided(OnboardingProblem.of(Kind.GAVE_UP)));

        assertThatThrownBy(() -> bench.store.save(seenByBoth.resumed()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(bench.progress(id).state()).isEqualTo(OnboardingState.NEEDS_DECISION);
    }
}
