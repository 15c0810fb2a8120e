package org.ngnportal.changes.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code password_reset}. */
@Repository
class ResetStore implements SealedData {

    private final JdbcClient jdbc;

    ResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reset that is under way.
     *
     * @param attempts how often the platform did not answer
     */
    record Reset(DeliveryId id, Instant orderedAt, int attempts, byte[] actor, byte[] order) {}

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this id */
    void insert(Reset reset) {
        jdbc.sql("""
                        INSERT INTO password_reset (id, ordered_at, attempts, actor_sealed, order_sealed)
                        VALUES (:id, :orderedAt, :attempts, :actor, :order)
                        """)
                .param("id", reset.id().value())
                .param("orderedAt", reset.orderedAt().atOffset(ZoneOffset.UTC))
                .param("attempts", reset.attempts())
                .param("actor", reset.actor())
                .param("order", reset.order())
                .update();
    }

    Optional<Reset> find(DeliveryId id) {
        return jdbc.sql("SELECT * FROM password_reset WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> new Reset(
                        new DeliveryId(row.getObject("id", UUID.class)),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getBytes("actor_sealed"),
                        row.getBytes("order_sealed")))
                .optional();
    }

    void waited(DeliveryId id) {
        jdbc.sql("UPDATE password_reset SET attempts = attempts + 1 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    void remove(DeliveryId id) {
        jdbc.sql("DELETE FROM password_reset WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM password_reset").query(Long.class).single() > 0;
    }
}
