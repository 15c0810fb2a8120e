package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.ngnportal.signin.SignInProblem.Reason;

class ThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Throttle throttle = new Throttle(new Clock() {
        private final InstantSource source = () -> now;

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void fewMistakesCostNothing() {
        fail("alpha", HERE, 4);
        assertThatCode(() -> throttle.begin("alpha", HERE)).doesNotThrowAnyException();
    }

    @Test
    void manyMistakesHaveToWaitAndEachFurtherOneLonger() {
        fail("alpha", HERE, 5);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        fail("alpha", HERE, 1);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void caseOfTheUsernameDoesNotHelp() {
        fail("alpha", HERE, 5);
        assertThat(refusal("ALPHA", HERE)).isPositive();
    }

    @Test
    void waitNeverGrowsBeyondAQuarterOfAnHour() {
        for (int i = 0; i < 20; i++) {
            fail("alpha", HERE, 1);
            now = now.plus(Duration.ofMinutes(15));
        }
        fail("alpha", HERE, 1);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theOwnerElsewhereIsNotLockedOut() {
        fail("alpha", HERE, 5);
        assertThatCode(() -> throttle.begin("alpha", ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void tryingManyUsernamesFromOneAddressHasToWait() {
        for (int i = 0; i < 25; i++) {
            fail("user" + i, HERE, 1);
        }
        assertThat(refusal("another", HERE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void oneNetworkOfIpv6AddressesCountsAsOne() {
        for (int i = 0; i < 25; i++) {
            fail("user" + i, "2001:db8:1:2::" + i, 1);
        }
        assertThat(refusal("another", "2001:db8:1:2:ffff::1")).isPositive();
        assertThatCode(() -> throttle.begin("another", "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void successForgetsTheMistakes() {
        fail("alpha", HERE, 4);
        throttle.begin("alpha", HERE).succeeded();
        fail("alpha", HERE, 4);
        assertThatCode(() -> throttle.begin("alpha", HERE)).doesNotThrowAnyException();
    }

    @Test
    void tryThatWasNotCheckedDoesNotCount() {
        for (int i = 0; i < 30; i++) {
            throttle.begin("alpha", HERE).undecided();
        }
        assertThatCode(() -> throttle.begin("alpha", HERE)).doesNotThrowAnyException();
    }

    @Test
    void tryUnderWayCountsAlready() {
        for (int i = 0; i < 5; i++) {
            throttle.begin("alpha", HERE);
        }
        assertThat(refusal("alpha", HERE)).isPositive();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.begin(username, address);
        }
    }

    private Duration refusal(String username, String address) {
        SignInException refused = catchThrowableOfType(SignInException.class, () -> throttle.begin(username, address));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_TRIES);
        return refused.problem(username).delay();
    }
}
