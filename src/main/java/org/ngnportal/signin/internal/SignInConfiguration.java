package org.ngnportal.signin.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept about sign-ins is not kept for ever. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(7);
    private static final long MOST_LINES = 1_000_000;

    @Bean
    Task<Void> throttleCareTask(ThrottleStore throttle) {
        return Tasks.recurring("throttle-care", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) ->
                        throttle.removeBefore(Instant.now().minus(Limit.LONGEST_MEMORY)));
    }

    /** Rows of sessions whose node died end by not being seen. */
    @Bean
    Task<Void> sessionCareTask(SessionStore sessions) {
        return Tasks.recurring("session-care", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        sessions.removeBefore(Instant.now().minus(SESSIONS_KEPT)));
    }

    @Bean
    Task<Void> signInLogCareTask(SignInLogStore log, KnownUsers known, SignInSettings settings) {
        return Tasks.recurring("sign-in-log-care", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    log.removeBefore(Instant.now().minus(settings.logRetention()));
                    log.removeAllBut(MOST_LINES);
                    known.removeBefore(
                            Instant.now().minus(settings.logRetention().multipliedBy(2)));
                });
    }
}
