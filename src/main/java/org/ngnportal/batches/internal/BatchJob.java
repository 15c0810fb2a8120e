package org.ngnportal.batches.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ngnportal.batches.BatchId;
import org.ngnportal.ngnpro.NgnProSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The job that works on a batch; when its node dies, the scheduler of any node runs it again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchSettings.class)
class BatchJob {

    static final String TASK = "batch";

    private static final int TRIES = 4;

    /** Has a batch worked on once the current transaction is committed. */
    @FunctionalInterface
    interface Starter {
        void start(BatchId id, int run);
    }

    @Bean
    Seats batchSeats(BatchSettings settings, NgnProSettings platform) {
        return new Seats(settings.atOnce(), Math.min(settings.concurrent(), platform.maxConcurrent()));
    }

    /** Takes the runner late, because what it needs takes the scheduler. */
    @Bean
    Task<Void> batchTask(ObjectProvider<Runner> runner) {
        FailureHandler<Void> again = new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 1.5);
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> {
                    var instance = failed.getExecution().taskInstance.getId();
                    if (failed.getExecution().consecutiveFailures + 1 >= TRIES
                            && runner.getObject().giveUp(idOf(instance), runOf(instance))) {
                        operations.remove();
                    } else {
                        again.onFailure(failed, operations);
                    }
                })
                .execute((instance, context) -> runner.getObject()
                        .run(
                                idOf(instance.getId()),
                                runOf(instance.getId()),
                                () -> context.getSchedulerState().isShuttingDown())
                        .<CompletionHandler<Void>>map(at -> (done, scheduled) -> scheduled.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Starter batchStarter(ObjectProvider<Scheduler> scheduler) {
        return (id, run) -> {
            scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, id + "." + run), Instant.now());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        };
    }

    @Bean
    Task<Void> batchCareTask(BatchCare care) {
        return Tasks.recurring("batch-care", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> care.clear(Instant.now()));
    }

    private static BatchId idOf(String instance) {
        return Optional.of(instance.substring(0, instance.indexOf('.')))
                .flatMap(BatchId::parse)
                .orElseThrow();
    }

    /** The run in a job's id sets one that a person set in motion apart from the one before, which may be just ending. */
    private static int runOf(String instance) {
        return Integer.parseInt(instance.substring(instance.indexOf('.') + 1));
    }
}
