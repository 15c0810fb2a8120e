package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.signin.Throttle.Attempt;
import org.ngnportal.signin.Throttle.Purpose;
import org.ngnportal.signin.TooManyTriesException;

/** On both databases. */
@ParameterizedClass
@EnumSource
class SharedThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    @Parameter
    private Database database;

    private Bed bed;

    @BeforeEach
    void nothingTriedYet() {
        bed = new Bed(database);
    }

    @Test
    void fewMistakesCostNothing() {
        fail("alpha", HERE, 4);
        assertFree("alpha", HERE);
    }

    @Test
    void manyMistakesHaveToWaitAndEachFurtherOneLonger() {
        fail("alpha", HERE, 5);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofSeconds(30));
        bed.watch.move(Duration.ofSeconds(30));
        fail("alpha", HERE, 1);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyNodeKnowsOfTheMistakes() {
        fail("alpha", HERE, 3);
        var other = bed.node();
        other.begin(Purpose.SIGN_IN, "alpha", HERE);
        other.begin(Purpose.SIGN_IN, "alpha", HERE);
        assertThat(refusal("alpha", HERE)).isPositive();
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
            bed.watch.move(Duration.ofMinutes(15));
        }
        fail("alpha", HERE, 1);
        assertThat(refusal("alpha", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void mistakesAreForgottenInTime() {
        fail("alpha", HERE, 5);
        bed.watch.move(Duration.ofMinutes(31));
        fail("alpha", HERE, 4);
        assertFree("alpha", HERE);
    }

    @Test
    void theOwnerElsewhereIsNotLockedOut() {
        fail("alpha", HERE, 5);
        assertFree("alpha", ELSEWHERE);
    }

    @Test
    void secondFactorCountsWhereverItIsTried() {
        for (int i = 0; i < 5; i++) {
            bed.throttle.begin(Purpose.SECOND_FACTOR, "customer:2", "192.0.2." + i);
        }
        assertThat(wait(Purpose.SECOND_FACTOR, "customer:2", ELSEWHERE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void rightPasswordDoesNotForgetWrongSecondFactors() {
        for (int i = 0; i < 5; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, "alpha", HERE).succeeded();
            bed.throttle.begin(Purpose.SECOND_FACTOR, "customer:2", HERE);
        }
        assertThat(wait(Purpose.SECOND_FACTOR, "customer:2", HERE)).isPositive();
    }

    @Test
    void mailsThatAreAskedForAreFew() {
        for (int i = 0; i < 3; i++) {
            bed.throttle.begin(Purpose.FORGOTTEN_PASSWORD, "anna@alpha.example", "192.0.2." + i);
        }
        assertThat(wait(Purpose.FORGOTTEN_PASSWORD, "anna@alpha.example", HERE)).isEqualTo(Duration.ofMinutes(5));
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
        assertFree("another", "2001:db8:1:3::1");
    }

    @Test
    void successForgetsTheMistakes() {
        fail("alpha", HERE, 4);
        bed.throttle.begin(Purpose.SIGN_IN, "alpha", HERE).succeeded();
        fail("alpha", HERE, 4);
        assertFree("alpha", HERE);
    }

    @Test
    void manyWhoSucceedBehindOneAddressLockNobodyOut() {
        for (int i = 0; i < 60; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, "user" + i, HERE).succeeded();
        }
        assertFree("another", HERE);
    }

    @Test
    void tryThatWasNotCheckedDoesNotCount() {
        for (int i = 0; i < 30; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, "alpha", HERE).undecided();
        }
        assertFree("alpha", HERE);
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> attempt = () -> {
                try {
                    bed.throttle.begin(Purpose.SIGN_IN, "alpha", HERE);
                    return true;
                } catch (TooManyTriesException refused) {
                    return false;
                }
            };
            int begun = 0;
            for (var tried :
                    pool.invokeAll(IntStream.range(0, 40).mapToObj(i -> attempt).toList())) {
                begun += tried.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(5);
        }
    }

    @Test
    void oldRowsAreRemoved() {
        fail("alpha", HERE, 1);
        bed.throttles.removeBefore(bed.watch.instant());
        assertThat(rows()).isEqualTo(2);
        bed.throttles.removeBefore(bed.watch.instant().plusSeconds(1));
        assertThat(rows()).isZero();
    }

    @Test
    void whatMayBeAPasswordIsNotKept() {
        fail("S3cret!password", HERE, 1);
        assertThat(bed.jdbc
                        .sql("SELECT who FROM signin_throttle WHERE who <> ''")
                        .query(String.class)
                        .list())
                .containsExactly("s3…");
    }

    @Test
    void anythingMayBeTypedAndAnyAddressSent() {
        Attempt attempt =
                bed.throttle.begin(Purpose.SIGN_IN, "a\u0000\ud800".repeat(500), "zz:\u0000:" + "x".repeat(999));
        assertThatCode(attempt::succeeded).doesNotThrowAnyException();
    }

    private int rows() {
        return bed.jdbc
                .sql("SELECT count(*) FROM signin_throttle")
                .query(Integer.class)
                .single();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, username, address);
        }
    }

    private void assertFree(String username, String address) {
        assertThatCode(() -> bed.throttle.begin(Purpose.SIGN_IN, username, address))
                .doesNotThrowAnyException();
    }

    private Duration refusal(String username, String address) {
        return wait(Purpose.SIGN_IN, username, address);
    }

    private Duration wait(Purpose purpose, String user, String address) {
        return catchThrowableOfType(TooManyTriesException.class, () -> bed.throttle.begin(purpose, user, address))
                .delay();
    }
}
