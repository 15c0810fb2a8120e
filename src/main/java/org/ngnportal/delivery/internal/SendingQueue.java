package org.ngnportal.delivery.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import org.ngnportal.delivery.DeliveryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands deliveries to the scheduler, as part of the caller's transaction. */
@Component
class SendingQueue {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("delivery-send");

    /** Asked for late: the scheduler needs the tasks of all features, and some of these need the outbox. */
    private final ObjectProvider<Scheduler> scheduler;

    SendingQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Schedules the sending of a delivery that has just become ready. Each release has a task of its own, so that one
     * that is just ending cannot swallow the next.
     */
    void add(Delivery delivery) {
        var jobs = scheduler.getObject();
        jobs.schedule(
                task(delivery.id(), delivery.now().version() + 1),
                delivery.now().updatedAt());
        beginAfterCommit(jobs);
    }

    /** As {@link #add} for many, in few statements. */
    void addAll(List<TaskInstance<Void>> tasks, Instant due) {
        if (!tasks.isEmpty()) {
            var jobs = scheduler.getObject();
            jobs.scheduleBatch(tasks.stream().map(task -> task), due);
            beginAfterCommit(jobs);
        }
    }

    /** @param release each one of a delivery has another number */
    static TaskInstance<Void> task(DeliveryId delivery, long release) {
        return SEND.instance(delivery + "/" + release).build();
    }

    private static void beginAfterCommit(Scheduler jobs) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    static DeliveryId deliveryOf(TaskInstanceId task) {
        var instance = task.getId();
        return DeliveryId.parse(instance.substring(0, instance.indexOf('/')));
    }
}
