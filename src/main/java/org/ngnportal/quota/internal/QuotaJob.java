package org.ngnportal.quota.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks for whom to warn, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
class QuotaJob {

    /** Takes the walks late, because sending mails takes the scheduler. */
    @Bean
    Task<Void> quotaWarningsTask(
            QuotaSettings settings, ObjectProvider<LimitWalk> limits, ObjectProvider<BalanceWalk> balances) {
        return Tasks.recurring("quota-warnings", FixedDelay.of(settings.pause()))
                .execute((instance, context) -> {
                    limits.getObject().goOn();
                    balances.getObject().goOn();
                });
    }
}
