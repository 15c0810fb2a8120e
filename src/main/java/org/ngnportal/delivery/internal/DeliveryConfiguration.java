package org.ngnportal.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ngnportal.delivery.MailSenders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, MailServerSettings.class})
class DeliveryConfiguration {

    /** The task's data is its delivery's id alone, in the instance's name. */
    @Bean
    Task<Void> deliverySendTask(Sender sender, DeliverySettings settings) {
        return Tasks.custom(SendingQueue.SEND)
                .onFailure(retry(settings))
                .onDeadExecutionRevive()
                .execute((instance, context) -> sender.attempt(SendingQueue.deliveryOf(instance))
                        .map(DeliveryConfiguration::tryAgainAt)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** For what runs without senders of tenants. */
    @Bean
    @Fallback
    MailSenders noSenders() {
        return (tenant, reseller) -> Optional.empty();
    }

    @Bean
    Task<Void> deliveryExpiryTask(Expiry expiry) {
        return Tasks.recurring("delivery-expiry", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> expiry.wipeOverdue());
    }

    private static CompletionHandler<Void> tryAgainAt(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }

    /** For what the attempt itself could not record, such as a database that is away. */
    private static FailureHandler<Void> retry(DeliverySettings settings) {
        return (failure, operations) -> operations.reschedule(
                failure, settings.nextAttempt(failure.getExecution().consecutiveFailures + 1, Instant.now()));
    }
}
