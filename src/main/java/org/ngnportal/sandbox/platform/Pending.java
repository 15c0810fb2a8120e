package org.ngnportal.sandbox.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that transactions now running add to indexes. The trees of the indexes hold them before they are there for anybody
 * else; {@link CountedIndex} takes them off again.
 */
final class Pending {

    private final AtomicLong names = new AtomicLong();
    private final Map<Long, Row> rows = new ConcurrentHashMap<>();

    /** A row about to be stored: the values that its table's indexes are made of, by column. */
    private record Row(String table, Map<String, Object> values) {}

    /** To be said before the row is stored, whether it is new or takes the place of an older version of itself. */
    void store(String table, Map<String, Object> values) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        long name = names.incrementAndGet();
        rows.put(name, new Row(table, values));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                rows.remove(name);
            }
        });
    }

    Collection<Map<String, Object>> of(String table) {
        return rows.isEmpty()
                ? List.of()
                : rows.values().stream()
                        .filter(row -> row.table().equals(table))
                        .map(Row::values)
                        .toList();
    }
}
