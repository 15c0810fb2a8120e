package org.ngnportal.imports.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.ngnportal.imports.DraftId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs of imports. When the node that runs one dies, the scheduler of any node runs it again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportJobs {

    static final String CHECK = "import-check";
    static final String START = "import-start";

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final double SLOWER = 1.5;

    /** Has something done once the present transaction is committed. */
    @FunctionalInterface
    interface Orders {
        void order(String task, DraftId id, int round);
    }

    /** Goes on with a round of a draft; false if it is to be tried again later. */
    private interface Work {
        boolean run(DraftId id, int round);
    }

    @Bean
    Task<Void> importCheckTask(ObjectProvider<DraftCheck> check) {
        return task(CHECK, (id, round) -> check.getObject().run(id, round));
    }

    @Bean
    Task<Void> importStartTask(ObjectProvider<HandOver> handOver) {
        return task(START, (id, round) -> handOver.getObject().run(id, round));
    }

    @Bean
    Task<Void> importExpiryTask(ObjectProvider<DraftExpiry> expiry) {
        return Tasks.recurring("import-expiry", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> expiry.getObject().wipeForgotten());
    }

    @Bean
    Orders importOrders(ObjectProvider<Scheduler> scheduler) {
        return (task, id, round) -> {
            var instance = new TaskInstance<Void>(task, id + "." + round);
            scheduler.getObject().scheduleIfNotExists(instance, Instant.now());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        };
    }

    private static Task<Void> task(String name, Work work) {
        return Tasks.custom(name, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AGAIN, SLOWER))
                .execute((instance, context) -> run(work, instance.getId())
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (done, scheduled) ->
                                scheduled.reschedule(done, Instant.now().plus(AGAIN)));
    }

    private static boolean run(Work work, String instance) {
        int dot = instance.indexOf('.');
        return work.run(
                DraftId.parse(instance.substring(0, dot)).orElseThrow(), Integer.parseInt(instance.substring(dot + 1)));
    }
}
