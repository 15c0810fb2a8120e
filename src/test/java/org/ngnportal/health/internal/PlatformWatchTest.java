package org.ngnportal.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Problem;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** Over a socket. */
class PlatformWatchTest {

    private Sandbox sandbox;
    private NgnProClient client;
    private NgnPro ngnPro;
    private PlatformWatch watch;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        watch = new PlatformWatch(client, ngnPro, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void nothingIsKnownBeforeTheFirstCall() {
        assertThat(health().condition()).isEqualTo(Condition.UNKNOWN);
    }

    @Test
    void refusalsAreAnswersToo() {
        assertThatThrownBy(() -> ngnPro.authenticate("alpha", new Secret("wrong")))
                .isInstanceOf(NgnProException.Fault.class);
        assertThat(health().condition()).isEqualTo(Condition.UP);
        assertThat(health().calls()).isEqualTo(new PartHealth.Calls(1, 0, java.time.Duration.ofMinutes(10)));
    }

    @Test
    void platformThatIsAwayIsDownThenUnsteady() {
        Actor alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        sandbox.switches().refuse();
        watch.check(alpha);
        assertThat(health().condition()).isEqualTo(Condition.DOWN);
        assertThat(health().problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(health().detail()).contains("getCustomers");
        assertThat(health().lastAnswer()).isNotNull();

        sandbox.switches().recover();
        ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        assertThat(health().condition()).isEqualTo(Condition.SHAKY);
    }

    @Test
    void checkingIsDoneSeldom() {
        Actor alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        watch.check(alpha);
        watch.check(alpha);
        assertThat(health().calls()).extracting(PartHealth.Calls::answered).isEqualTo(2);
    }

    private PartHealth health() {
        return watch.state().getFirst();
    }
}
