package org.ngnportal.delivery.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code delivery}. */
@Repository
class DeliveryStore implements SealedData {

    /** A reseller sees what its customers sent too. */
    static final String VISIBLE = "(:isPlatform OR tenant_id = :tenant OR (reseller_id = :tenant AND :isReseller))";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Delivery delivery) {
        jdbc.sql(DeliveryRow.INSERT).paramSource(DeliveryRow.values(delivery)).update();
    }

    /** @throws OptimisticLockingFailureException if the row changed since it was read */
    void save(Delivery delivery) {
        int rows = jdbc.sql(DeliveryRow.UPDATE)
                .paramSource(DeliveryRow.values(delivery))
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("delivery " + delivery.id() + " was changed meanwhile");
        }
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql("SELECT * FROM delivery WHERE id = :id")
                .param("id", id.value())
                .query(DeliveryRow::read)
                .optional();
    }

    Optional<Delivery> find(Actor actor, DeliveryId id) {
        return bindTenant(jdbc.sql("SELECT * FROM delivery WHERE id = :id AND " + VISIBLE), actor)
                .param("id", id.value())
                .query(DeliveryRow::read)
                .optional();
    }

    List<Delivery> recent(Actor actor, Set<DeliveryState> states, int limit) {
        return bindTenant(
                        jdbc.sql("SELECT * FROM delivery WHERE " + VISIBLE
                                + " AND state IN (:states) ORDER BY created_at DESC, id FETCH FIRST " + limit
                                + " ROWS ONLY"),
                        actor)
                .param("states", states.stream().map(DeliveryState::name).toList())
                .query(DeliveryRow::read)
                .list();
    }

    MailQueue queue(Actor actor) {
        return bindTenant(jdbc.sql("""
                                SELECT count(CASE WHEN state = 'FAILED' THEN NULL ELSE 1 END) AS waiting,
                                    count(CASE WHEN state = 'FAILED' THEN 1 END) AS failed,
                                    min(CASE WHEN state = 'FAILED' THEN NULL ELSE created_at END) AS oldest
                                FROM delivery WHERE state IN ('PREPARED', 'READY', 'FAILED') AND way <> 'LETTER' AND
                                """ + VISIBLE), actor)
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new MailQueue(
                            row.getInt("waiting"), oldest == null ? null : oldest.toInstant(), row.getInt("failed"));
                })
                .single();
    }

    List<DeliveryId> overdue(Instant at, int limit) {
        return jdbc.sql("""
                        SELECT id FROM delivery
                        WHERE expires_at <= :at AND payload IS NOT NULL
                        ORDER BY expires_at FETCH FIRST %d ROWS ONLY
                        """.formatted(limit))
                .param("at", DeliveryRow.utc(at))
                .query((row, number) -> new DeliveryId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE payload IS NOT NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }

    static JdbcClient.StatementSpec bindTenant(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .param("tenant", actor.tenant().value())
                .param("isReseller", actor.actsForReseller())
                .param("isPlatform", actor.tenant().isPlatform());
    }
}
