package org.ngnportal.links.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

    @Bean
    Task<Void> linksExpiryTask(StoredLinks links) {
        return Tasks.recurring("links-expiry", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> links.removeExpired());
    }
}
