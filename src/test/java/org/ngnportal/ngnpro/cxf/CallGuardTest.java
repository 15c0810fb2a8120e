package org.ngnportal.ngnpro.cxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.NgnProException;

class CallGuardTest {

    private final CallGuard guard = new CallGuard(1, Duration.ofMillis(50), new SimpleMeterRegistry());

    @Test
    void whoWaitsTooLongForHisTurnWasNeverSent() {
        guard.call("Port", "outer", () -> {
            var refused = catchThrowableOfType(
                    NgnProException.Unavailable.class, () -> guard.call("Port", "inner", () -> "result"));
            assertThat(refused.neverSent()).isTrue();
            return "";
        });
        assertThat(guard.call("Port", "next", () -> "result")).isEqualTo("result");
    }

    @Test
    void aFailedCallGivesItsPlaceBack() {
        assertThatThrownBy(() -> guard.call("Port", "first", () -> {
                    throw new IOException("broken pipe");
                }))
                .isInstanceOfSatisfying(
                        NgnProException.Unavailable.class,
                        failure -> assertThat(failure.neverSent()).isFalse());
        assertThat(guard.call("Port", "next", () -> "result")).isEqualTo("result");
    }
}
