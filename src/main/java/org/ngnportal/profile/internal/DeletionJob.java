package org.ngnportal.profile.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that deletes an account at its time; when its node dies, the scheduler of any node runs it again. */
@Configuration(proxyBeanMethods = false)
class DeletionJob {

    static final String TASK = "account-deletion";

    /** Has a wish carried out at a time, if the current transaction is committed. */
    @FunctionalInterface
    interface Starter {
        void start(UUID wish, Instant at);
    }

    /** Takes what it runs late, because that takes the scheduler. */
    @Bean
    Task<Void> accountDeletionTask(ObjectProvider<DeletionRun> run) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(20), 1.5))
                .execute((instance, context) -> run.getObject()
                        .run(UUID.fromString(instance.getId()))
                        .<CompletionHandler<Void>>map(at -> (done, scheduled) -> scheduled.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Starter accountDeletionStarter(ObjectProvider<Scheduler> scheduler) {
        return (wish, at) ->
                scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, wish.toString()), at);
    }
}
