package org.ngnportal.delivery.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
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
        var task = SEND.instance(delivery.id() + "/" + (delivery.now().version() + 1))
                .build();
        var jobs = scheduler.getObject();
        jobs.schedule(task, delivery.now().updatedAt());
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
