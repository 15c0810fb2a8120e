package org.ngnportal.ngnpro.cxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.soap.SoapFormatException;
import org.slf4j.MDC;
import org.springframework.util.unit.DataSize;

@Timeout(20)
class CallGuardTest {

    private static final URI SERVER = URI.create("http://ngnpro.example/");
    private static final NgnProSettings SETTINGS =
            NgnProSettings.at(SERVER).withBreaker(3, Duration.ofSeconds(5)).withReadRetries(2);
    private static final Callable<Object> REFUSED = () -> {
        throw new ConnectException("refused");
    };

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock();

    @Test
    void whoWaitsTooLongForHisTurnWasNeverSent() {
        var guard = guard(SETTINGS.withLimits(DataSize.ofMegabytes(1), 1)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(50)));
        guard.call("Port", "outer", () -> {
            var refused = catchThrowableOfType(Unavailable.class, () -> guard.call("Port", "inner", () -> "result"));
            assertThat(refused.neverSent()).isTrue();
            return "";
        });
        assertThat(guard.call("Port", "next", () -> "result")).isEqualTo("result");
        assertThat(count("rejected")).isOne();
    }

    @Test
    void aFailedCallGivesItsPlaceBack() {
        var guard = guard(SETTINGS.withLimits(DataSize.ofMegabytes(1), 1));
        assertThatThrownBy(() -> guard.call("Port", "first", () -> {
                    throw new IOException("broken pipe");
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.neverSent()).isFalse());
        assertThat(guard.call("Port", "next", () -> "result")).isEqualTo("result");
    }

    @Test
    void aReadIsTriedAgainAndAWriteIsNot() {
        var guard = guard(SETTINGS);
        var tries = new AtomicInteger();
        Callable<Object> answersTheThirdTime = () -> {
            if (tries.incrementAndGet() % 3 != 0) {
                throw new IOException("dropped");
            }
            return "result";
        };

        assertThat(guard.call("Port", "getAccount", answersTheThirdTime)).isEqualTo("result");
        assertThat(tries).hasValue(3);
        assertThatThrownBy(() -> guard.call("Port", "addBalance", answersTheThirdTime))
                .isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(4);
        assertThat(count("unavailable")).isEqualTo(3);
        assertThat(count("success")).isOne();
    }

    @Test
    void faultsAndAnswersThatAreNoneAreNotAskedForAgain() {
        var guard = guard(SETTINGS);
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> guard.call("Port", "getAccount", () -> {
                    tries.incrementAndGet();
                    throw new NgnProException.Fault(1010, "no such account");
                }))
                .isInstanceOf(NgnProException.Fault.class);
        assertThatThrownBy(() -> guard.call("Port", "getAccount", () -> {
                    tries.incrementAndGet();
                    throw new Unavailable("unusable", new SoapFormatException("HTML"), false);
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aReadIsNotTriedBeyondItsTime() {
        var guard = guard(SETTINGS.withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(10)));
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> guard.call("Port", "getAccount", () -> {
                    tries.incrementAndGet();
                    throw new IOException("dropped");
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void aServerThatIsDownIsLeftAloneUntilAProbeSucceeds() {
        var guard = guard(SETTINGS);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guard.call("Port", "addAccount", REFUSED)).hasMessageContaining("refused");
        }

        var heldBack = catchThrowableOfType(
                Unavailable.class, () -> guard.call("Port", "addAccount", () -> "must not be called"));
        assertThat(heldBack.neverSent()).isTrue();
        assertThat(heldBack).hasMessageContaining("ngnpro.example did not answer several times");

        clock.pass(Duration.ofSeconds(6));
        assertThatThrownBy(() -> guard.call("Port", "addAccount", REFUSED)).hasMessageContaining("refused");
        assertThatThrownBy(() -> guard.call("Port", "addAccount", () -> "must not be called"))
                .hasMessageContaining("was not tried");

        clock.pass(Duration.ofSeconds(6));
        assertThat(guard.call("Port", "addAccount", () -> "probe")).isEqualTo("probe");
        assertThat(guard.call("Port", "addAccount", () -> "next")).isEqualTo("next");
        assertThat(count("rejected")).isEqualTo(2);
    }

    @Test
    void oneProbeAtATimeIsLetThrough() {
        var guard = guard(SETTINGS);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guard.call("Port", "addAccount", REFUSED)).hasMessageContaining("refused");
        }
        clock.pass(Duration.ofSeconds(6));

        guard.call("Port", "addAccount", () -> {
            assertThatThrownBy(() -> guard.call("Port", "addAccount", () -> "must not be called"))
                    .hasMessageContaining("was not tried");
            return "probe";
        });
    }

    @Test
    void aServerThatRefusesOrAnswersRubbishIsNotDown() {
        var guard = guard(SETTINGS);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guard.call("Port", "addAccount", () -> {
                        throw new NgnProException.Fault(1011, "exists");
                    }))
                    .isInstanceOf(NgnProException.Fault.class);
            assertThatThrownBy(() -> guard.call("Port", "addAccount", () -> {
                        throw new OversizedAnswerException(1);
                    }))
                    .hasMessageContaining("more than 1 bytes");
        }
        assertThat(guard.call("Port", "addAccount", () -> "result")).isEqualTo("result");
        assertThat(meters.get("ngnpro.calls").tags("fault", "1011").timer().count())
                .isEqualTo(10);
    }

    @Test
    void codesThatAServerMakesUpAreCountedTogether() {
        var guard = guard(SETTINGS);
        for (int i = 0; i < 10; i++) {
            int code = 123_456 + i;
            assertThatThrownBy(() -> guard.call("Port", "addAccount", () -> {
                        throw new NgnProException.Fault(code, "made up");
                    }))
                    .isInstanceOf(NgnProException.Fault.class);
        }
        assertThat(meters.get("ngnpro.calls").tags("fault", "other").timer().count())
                .isEqualTo(10);
    }

    @Test
    void eachCallHasAnIdBesideThatOfTheRequestItBelongsTo() {
        var guard = guard(SETTINGS);
        try (var request = MDC.putCloseable("request", "abc")) {
            assertThat(request).isNotNull();
            var first = guard.call("Port", "getGroups", () -> MDC.get("ngnpro.call"));
            var second = guard.call("Port", "getGroups", () -> MDC.get("ngnpro.call"));

            assertThat(guard.call("Port", "getGroups", () -> MDC.get("request")))
                    .isEqualTo("abc");
            assertThat(first).isNotNull().isNotEqualTo(second);
        }
        assertThat(MDC.get("ngnpro.call")).isNull();
    }

    private CallGuard guard(NgnProSettings settings) {
        return new CallGuard(SERVER, settings, new CallLog(meters), clock);
    }

    private long count(String outcome) {
        return meters.get("ngnpro.calls").tags("outcome", outcome).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
