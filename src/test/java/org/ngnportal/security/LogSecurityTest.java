package org.ngnportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.slf4j.LoggerFactory;

/** What gets into the log, and what must not, with everything of the portal's own written down. */
@ExtendWith(Premises.class)
class LogSecurityTest {

    private static Portal portal;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger everything = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logging.getLogger("org.ngnportal");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> log = new OutputStreamAppender<>();
    private Level level;

    @BeforeAll
    static void start(Portal running) {
        portal = running;
    }

    @BeforeEach
    void listen() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(portal.parts().getEnvironment().getRequiredProperty("logging.pattern.console"));
        encoder.start();
        log.setContext(logging);
        log.setEncoder(encoder);
        log.setOutputStream(written);
        log.start();
        level = ours.getLevel();
        ours.setLevel(Level.TRACE);
        everything.addAppender(log);
    }

    @AfterEach
    void leave() {
        everything.detachAppender(log);
        ours.setLevel(level);
        log.stop();
    }

    @Test
    void linesCannotBeForged() {
        try (var client = new Client(portal)) {
            client.signIn("eve\r\n2026-01-01 00:00:00.000 INFO  Forged line", "wrong");
            client.get("no-such-page?q=%0d%0aForged%20line");
            client.post("login", Map.of("username", "eve\nForged line", "password", "x"));
        }

        assertThat(lines()).noneMatch(line -> line.startsWith("Forged") || line.startsWith("2026-01-01 00:00:00.000"));
    }

    @Test
    void passwordsAndTokensAreNotWrittenDown() {
        String session;
        String token;
        try (var client = new Client(portal)) {
            client.signIn("beta", "wrong-Quagga-417");
            client.signIn("alpha", "alpha-demo");
            session = client.session();
            token = client.token("");
            client.get("subscribers");
            client.get("subscribers/alice@alpha.example");
            client.post("logout", Map.of("_csrf", token));
        }

        assertThat(lines()).isNotEmpty();
        assertThat(lines())
                .noneMatch(line -> List.of(
                                "wrong-Quagga-417",
                                "alpha-demo",
                                "alice-sip",
                                "alice-web",
                                "sandbox-admin",
                                session,
                                token)
                        .stream()
                        .anyMatch(line::contains));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
