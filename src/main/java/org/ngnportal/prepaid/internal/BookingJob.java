package org.ngnportal.prepaid.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ngnportal.journal.Journal;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.tenancy.ActorSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The job that carries a booking out; when its node dies, the scheduler of any node runs it again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class BookingJob {

    static final String TASK = "booking";

    /** Has a booking carried out once the current transaction is committed. */
    @FunctionalInterface
    interface Starter {
        void start(Order order);
    }

    @Bean
    Cashier cashier(
            BookingStore store,
            ActorSeal seal,
            Counter counter,
            Journal journal,
            BookingSettings settings,
            Aftermath aftermath,
            TransactionOperations transaction) {
        return new Cashier(store, seal, counter, journal, settings, aftermath, transaction, InstantSource.system());
    }

    /** Takes the cashier late, because what it needs takes the scheduler. */
    @Bean
    Task<Void> bookingTask(ObjectProvider<Cashier> cashier) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 1.5))
                .execute((instance, context) -> cashier.getObject()
                        .run(bookingOf(instance.getId()))
                        .<CompletionHandler<Void>>map(at -> (done, scheduled) -> scheduled.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Starter bookingStarter(ObjectProvider<Scheduler> scheduler) {
        return order -> {
            var instance = new TaskInstance<Void>(TASK, order.booking().id() + "." + order.version());
            scheduler.getObject().scheduleIfNotExists(instance, Instant.now());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        };
    }

    /** The version in a job's id sets the job of a decision apart from one that is just ending. */
    private static BookingId bookingOf(String instanceId) {
        return Optional.of(instanceId.substring(0, instanceId.indexOf('.')))
                .flatMap(BookingId::parse)
                .orElseThrow();
    }
}
