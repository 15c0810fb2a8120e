package org.ngnportal.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.ngnportal.FreePorts;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Problem;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailWatchTest {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final HandClock clock = new HandClock();

    MailWatchTest() {
        sender.setHost("localhost");
        sender.setPort(FreePorts.next());
    }

    @Test
    void serverThatIsGreetedWorks() {
        try (var server = new Server(sender.getPort())) {
            var health = new MailWatch(sender, clock).check();
            assertThat(health.condition()).isEqualTo(Condition.UP);
            assertThat(health.server()).isEqualTo("localhost:" + sender.getPort());
            assertThat(health.lastAnswer()).isEqualTo(clock.instant());
        }
    }

    @Test
    void serverThatGoesAwayIsNoticedAMinuteLaterAndKeepsItsLastAnswer() {
        var watch = new MailWatch(sender, clock);
        var before = clock.instant();
        try (var server = new Server(sender.getPort())) {
            watch.check();
        }
        assertThat(watch.check().condition()).isEqualTo(Condition.UP);

        clock.pass(Duration.ofSeconds(61));
        var health = watch.check();
        assertThat(health.condition()).isEqualTo(Condition.DOWN);
        assertThat(health.problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(health.lastAnswer()).isEqualTo(before);
        assertThat(health.since()).isEqualTo(clock.instant());
        assertThat(health.detail()).isNotEmpty();

        clock.pass(Duration.ofMinutes(5));
        assertThat(watch.check().since()).isEqualTo(health.since());
    }

    @Test
    void wrongPasswordIsToldAsSuch() {
        sender.setUsername("portal");
        sender.setPassword("wrong");
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        try (var server = new Server(sender.getPort())) {
            server.mail.setUser("portal", "right");
            assertThat(new MailWatch(sender, clock).check().problem()).isEqualTo(Problem.SIGN_IN_REFUSED);
        }
    }

    @Test
    void monitoringIsToldThatThePortalIsImpairedNotDown() {
        var indicator = new Indicators().mailServerHealthIndicator(new MailWatch(sender, clock));
        assertThat(indicator.health().getStatus())
                .isEqualTo(Indicators.IMPAIRED)
                .isNotEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).isEmpty();
    }

    private static final class Server implements AutoCloseable {

        private final GreenMail mail;

        Server(int port) {
            mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
            mail.start();
        }

        @Override
        public void close() {
            mail.stop();
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
