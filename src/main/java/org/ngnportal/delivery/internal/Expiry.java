package org.ngnportal.delivery.internal;

import org.ngnportal.delivery.DeliveryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Wipes the secrets whose lifetime is over. */
@Component
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);
    private static final int BATCH = 500;

    private final DeliveryStore store;
    private final OnceKeys keys;
    private final TransactionOperations transactions;

    Expiry(DeliveryStore store, OnceKeys keys, TransactionOperations transactions) {
        this.store = store;
        this.keys = keys;
        this.transactions = transactions;
    }

    void wipeOverdue() {
        keys.removeOver(Now.instant());
        for (var id : store.overdue(Now.instant(), BATCH)) {
            try {
                transactions.executeWithoutResult(status -> expire(id));
            } catch (OptimisticLockingFailureException e) {
                log.info("Delivery {} is being sent while it expires; looking again later", id);
            }
        }
    }

    private void expire(DeliveryId id) {
        var now = Now.instant();
        store.find(id).filter(delivery -> delivery.isOverdue(now)).ifPresent(delivery -> {
            delivery.expire(now);
            store.save(delivery);
            log.info("Delivery {} expired", id);
        });
    }
}
