package org.ngnportal.changes.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The job that carries a reset out; when its node dies, the scheduler of any node runs it again. */
@Configuration(proxyBeanMethods = false)
class ResetJob {

    static final String TASK = "password-reset";

    /** Has a reset carried out once the current transaction is committed. */
    @FunctionalInterface
    interface Starter {
        void start(DeliveryId id);
    }

    /** Takes the run late, because what it needs takes the scheduler. */
    @Bean
    Task<Void> resetTask(ObjectProvider<ResetRun> run) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 1.5))
                .execute((instance, context) -> run.getObject()
                        .run(new DeliveryId(UUID.fromString(instance.getId())))
                        .<CompletionHandler<Void>>map(at -> (done, scheduled) -> scheduled.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Starter resetStarter(ObjectProvider<Scheduler> scheduler) {
        return id -> {
            scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, id.toString()), Instant.now());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        };
    }
}
