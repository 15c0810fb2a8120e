package org.ngnportal.onboarding.internal;

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
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.journal.Journal;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The job that drives an onboarding. When the node that runs it dies, the scheduler of any node notices the missing
 * heartbeats and runs it again: nothing else watches over onboardings.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnboardingSettings.class)
class OnboardingJob {

    static final String TASK = "onboarding";

    /** Has an onboarding driven once the current transaction is committed. */
    @FunctionalInterface
    interface Starter {
        void start(Onboarding onboarding);
    }

    @Bean
    Saga onboardingSaga(
            OnboardingStore store,
            Sealing sealing,
            NgnPro ngnPro,
            Deliveries deliveries,
            TransactionOperations transaction,
            OnboardingSettings settings,
            Journal journal) {
        return new Saga(store, sealing, ngnPro, deliveries, transaction, settings, InstantSource.system(), journal);
    }

    /** Takes the saga late, because what the saga needs takes the scheduler. */
    @Bean
    Task<Void> onboardingTask(ObjectProvider<Saga> saga) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 1.5))
                .execute((instance, context) -> saga.getObject()
                        .run(onboardingOf(instance.getId()))
                        .<CompletionHandler<Void>>map(at -> (done, scheduled) -> scheduled.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Starter onboardingStarter(ObjectProvider<Scheduler> scheduler) {
        return onboarding -> {
            var instance = new TaskInstance<Void>(TASK, onboarding.id() + "." + onboarding.version());
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
    private static OnboardingId onboardingOf(String instanceId) {
        return Optional.of(instanceId.substring(0, instanceId.indexOf('.')))
                .flatMap(OnboardingId::parse)
                .orElseThrow();
    }
}
