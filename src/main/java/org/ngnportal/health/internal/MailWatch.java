package org.ngnportal.health.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Part;
import org.ngnportal.health.PartHealth.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server: greeted now and then as for a mail, with which it is left. */
@Component
class MailWatch {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final String CONNECT_MILLIS = "3000";
    private static final String ANSWER_MILLIS = "5000";

    private final JavaMailSenderImpl sender;
    private final Clock clock;
    private final Seldom checks;
    private volatile PartHealth last;

    @Autowired
    MailWatch(JavaMailSenderImpl sender) {
        this(sender, Clock.systemUTC());
    }

    MailWatch(JavaMailSenderImpl sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
        checks = new Seldom(QUIET, clock);
        last = health(Condition.UNKNOWN, clock.instant(), null, null, Problem.NONE, "");
    }

    /** How it is, or was a minute ago at most. */
    PartHealth check() {
        checks.run(() -> last = greet());
        return last;
    }

    private PartHealth greet() {
        var start = clock.instant();
        try {
            impatient().testConnection();
            var now = clock.instant();
            return health(Condition.UP, since(Condition.UP, now), now, Duration.between(start, now), Problem.NONE, "");
        } catch (MessagingException failure) {
            return health(
                    Condition.DOWN,
                    since(Condition.DOWN, clock.instant()),
                    last.lastAnswer(),
                    last.took(),
                    problem(failure),
                    Servers.words(innermost(failure).getMessage()));
        }
    }

    private Instant since(Condition condition, Instant now) {
        return last.condition() == condition ? last.since() : now;
    }

    private static Problem problem(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Problem.SIGN_IN_REFUSED;
        }
        return innermost(failure) instanceof IOException ? Problem.UNREACHABLE : Problem.UNUSABLE;
    }

    private static Throwable innermost(MessagingException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** As the one that sends, but for how long it waits. */
    private JavaMailSenderImpl impatient() {
        var properties = new Properties();
        properties.putAll(sender.getJavaMailProperties());
        var protocol = Objects.requireNonNullElse(sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        properties.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail." + protocol + ".timeout", ANSWER_MILLIS);
        properties.setProperty("mail." + protocol + ".writetimeout", ANSWER_MILLIS);
        var copy = new JavaMailSenderImpl();
        copy.setJavaMailProperties(properties);
        copy.setProtocol(protocol);
        copy.setHost(sender.getHost());
        copy.setPort(sender.getPort());
        copy.setUsername(sender.getUsername());
        copy.setPassword(sender.getPassword());
        return copy;
    }

    private PartHealth health(
            Condition condition,
            Instant since,
            @Nullable Instant answer,
            @Nullable Duration took,
            Problem problem,
            String detail) {
        int port = sender.getPort();
        var host = Objects.requireNonNullElse(sender.getHost(), "");
        return new PartHealth(
                Part.MAIL,
                condition,
                since,
                port < 0 ? host : host + ":" + port,
                answer,
                took,
                problem,
                detail,
                null,
                null);
    }
}
