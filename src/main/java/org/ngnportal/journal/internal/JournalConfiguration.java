package org.ngnportal.journal.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    private static final Logger log = LoggerFactory.getLogger(JournalConfiguration.class);

    /** Looks at the whole journal before it cuts, for what is cut is not looked at again. */
    @Bean
    Task<Void> journalCareTask(Chain chain, JournalSettings settings) {
        return Tasks.recurring("journal-care", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> care(chain, settings.retention()));
    }

    static void care(Chain chain, Duration retention) {
        chain.verify().damage().ifPresent(damage -> log.error("The journal is damaged: {}", damage));
        chain.cut(Instant.now().minus(retention));
    }
}
