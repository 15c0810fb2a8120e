package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles the calls of all accounts bit by bit, each account in a transaction of its own. What is settled when is no matter:
 * a sweep that was cut short, even by a kill, is made up for by the next one.
 */
final class CallSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CallSweep.class);

    private final TransactionTemplate transactions;
    private final Stores stores;
    private final TrafficStore store;
    private final CallSettlement settlement;
    private final ReentrantLock running = new ReentrantLock();
    private long last;

    CallSweep(TransactionTemplate transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
        this.store = new TrafficStore(stores.db());
        this.settlement = new CallSettlement(stores);
    }

    /**
     * Goes on with the accounts behind those of the last time, and begins anew behind the last one.
     *
     * @param most how many accounts
     * @return how many it were
     */
    int sweep(int most) {
        if (!stores.traffic().isOn()) {
            return 0;
        }
        running.lock();
        try {
            var keys = store.accounts(last, most);
            for (long key : keys) {
                settle(key);
                last = key;
            }
            if (keys.size() < most) {
                last = 0;
            }
            store.forget(stores.traffic().now().minus(Traffic.KEPT));
            return keys.size();
        } finally {
            running.unlock();
        }
    }

    private void settle(long key) {
        try {
            transactions.executeWithoutResult(
                    status -> stores.accounts().all(List.of(key)).forEach(settlement::settle));
        } catch (RuntimeException e) {
            LOG.warn("calls of account {} are not settled: {}", key, e.toString());
        }
    }
}
