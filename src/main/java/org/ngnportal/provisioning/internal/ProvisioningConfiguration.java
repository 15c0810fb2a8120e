package org.ngnportal.provisioning.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

    @Bean
    Task<Void> provisioningExpiryTask(SetupStore setups) {
        return Tasks.recurring("provisioning-expiry", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> setups.removeExpired(Instant.now()));
    }
}
