package org.ngnportal.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.sip.SipAddress;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Many rows of the table {@code delivery} at once: a statement for a thousand, not for each. */
@Repository
class BulkStore {

    private static final int CHUNK = 1000;

    private final NamedParameterJdbcOperations jdbc;

    BulkStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How a delivery stands; its payload stays where it is. */
    record Standing(DeliveryId id, DeliveryState state, DeliveryWay way, Instant expiresAt, long version) {}

    void insert(List<Delivery> deliveries) {
        for (var chunk : chunks(deliveries)) {
            jdbc.batchUpdate(
                    DeliveryRow.INSERT, chunk.stream().map(DeliveryRow::values).toArray(SqlParameterSource[]::new));
        }
    }

    List<Standing> standing(Collection<DeliveryId> ids) {
        var found = new ArrayList<Standing>(ids.size());
        for (var chunk : chunks(List.copyOf(ids))) {
            found.addAll(jdbc.query(
                    "SELECT id, state, way, expires_at, version FROM delivery WHERE id IN (:ids)",
                    Map.of("ids", chunk.stream().map(DeliveryId::value).toList()),
                    BulkStore::standing));
        }
        return found;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new DeliveryId(row.getObject("id", UUID.class)),
                DeliveryState.valueOf(row.getString("state")),
                DeliveryWay.valueOf(row.getString("way")),
                row.getObject("expires_at", java.time.OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    /** @throws OptimisticLockingFailureException if one of them changed since it was read */
    void release(List<Standing> prepared, Map<DeliveryId, SipAddress> addresses, Instant at) {
        update(
                """
                        UPDATE delivery SET state = 'READY', address = :address, updated_at = :at, next_attempt = :next,
                            version = version + 1
                        WHERE id = :id AND version = :version
                        """,
                prepared,
                standing -> values(standing)
                        .addValue("address", String.valueOf(addresses.get(standing.id())))
                        .addValue("at", DeliveryRow.utc(at))
                        .addValue(
                                "next",
                                standing.way().isMailed() ? DeliveryRow.utc(at) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE));
    }

    /** @throws OptimisticLockingFailureException if one of them changed since it was read */
    void drop(List<Standing> prepared, Problem why, Instant at) {
        update(
                """
                        UPDATE delivery SET state = 'EXPIRED', payload = NULL, problem = :problem, problem_detail = :detail,
                            updated_at = :at, next_attempt = NULL, version = version + 1
                        WHERE id = :id AND version = :version
                        """,
                prepared,
                standing -> values(standing)
                        .addValue("problem", why.kind().name())
                        .addValue("detail", why.detail())
                        .addValue("at", DeliveryRow.utc(at)));
    }

    /**
     * Ends those that still have their secret, whoever is about to send them; returns how many there were. What is sent at
     * this very moment is noticed by its sender.
     */
    int withdraw(Collection<DeliveryId> ids, Problem why, Instant at) {
        int withdrawn = 0;
        for (var chunk : chunks(List.copyOf(ids))) {
            withdrawn += jdbc.update(
                    """
                            UPDATE delivery SET state = 'EXPIRED', payload = NULL, problem = :problem,
                                problem_detail = :detail, updated_at = :at, next_attempt = NULL, version = version + 1
                            WHERE id IN (:ids) AND payload IS NOT NULL
                            """,
                    new MapSqlParameterSource()
                            .addValue(
                                    "ids", chunk.stream().map(DeliveryId::value).toList())
                            .addValue("problem", why.kind().name())
                            .addValue("detail", why.detail())
                            .addValue("at", DeliveryRow.utc(at)));
        }
        return withdrawn;
    }

    private static MapSqlParameterSource values(Standing standing) {
        return new MapSqlParameterSource()
                .addValue("id", standing.id().value())
                .addValue("version", standing.version());
    }

    private void update(
            String sql, List<Standing> rows, java.util.function.Function<Standing, SqlParameterSource> values) {
        for (var chunk : chunks(rows)) {
            var counts = jdbc.batchUpdate(sql, chunk.stream().map(values).toArray(SqlParameterSource[]::new));
            for (int count : counts) {
                // a driver may not know how many rows a statement of a batch changed
                if (count == 0) {
                    throw new OptimisticLockingFailureException("a delivery was changed meanwhile");
                }
            }
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
