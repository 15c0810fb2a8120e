package org.ngnportal.prepaid.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code voucher_batch}. */
@Repository
class BatchStore {

    private static final String SELECT = """
            SELECT b.*,
                (SELECT count(*) FROM voucher v WHERE v.batch_id = b.id AND v.used_at IS NOT NULL) AS used,
                (SELECT count(*) FROM voucher v WHERE v.batch_id = b.id AND v.used_at IS NULL AND v.blocked) AS stopped
            FROM voucher_batch b
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this id */
    void insert(VoucherBatch batch) {
        var customer = batch.customer();
        var validUntil = batch.validUntil();
        jdbc.sql("""
                        INSERT INTO voucher_batch (id, reseller_id, customer_id, amount, currency, size, valid_until, note,
                            blocked, created_at, created_by)
                        VALUES (:id, :reseller, :customer, :amount, :currency, :size, :validUntil, :note,
                            :blocked, :createdAt, :createdBy)
                        """)
                .param("id", batch.id().value())
                .param("reseller", batch.reseller().value())
                .param("customer", customer == null ? null : customer.value(), Types.INTEGER)
                .param("amount", batch.value().amount())
                .param("currency", batch.currency())
                .param("size", batch.count())
                .param("validUntil", utc(validUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", batch.note())
                .param("blocked", batch.blocked())
                .param("createdAt", utc(batch.createdAt()))
                .param("createdBy", batch.createdBy())
                .update();
    }

    Optional<VoucherBatch> find(BatchId id) {
        return jdbc.sql(SELECT + " WHERE b.id = :id")
                .param("id", id.value())
                .query(BatchStore::read)
                .optional();
    }

    /** Those of the actor's tenant and below it, latest first. */
    List<VoucherBatch> list(Actor actor, int offset, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE :platform OR (b.reseller_id = :reseller AND (:all OR b.customer_id = :customer))
                        ORDER BY b.created_at DESC, b.id OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY
                        """)
                .param("platform", actor.tenant().isPlatform())
                .param("reseller", actor.reseller().value())
                .param("all", actor.actsForReseller())
                .param("customer", actor.tenant().value())
                .param("offset", offset)
                .param("limit", limit)
                .query(BatchStore::read)
                .list();
    }

    void block(BatchId id, boolean blocked) {
        jdbc.sql("UPDATE voucher_batch SET blocked = :blocked WHERE id = :id")
                .param("id", id.value())
                .param("blocked", blocked)
                .update();
    }

    void expire(BatchId id, Instant now) {
        jdbc.sql("UPDATE voucher_batch SET valid_until = :now WHERE id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : VoucherStore.utc(instant);
    }

    private static VoucherBatch read(ResultSet row, int number) throws SQLException {
        int customer = row.getInt("customer_id");
        boolean forAll = row.wasNull();
        return new VoucherBatch(
                new BatchId(row.getObject("id", UUID.class)),
                new CustomerId(row.getInt("reseller_id")),
                forAll ? null : new CustomerId(customer),
                new Money(row.getBigDecimal("amount")),
                row.getString("currency"),
                row.getInt("size"),
                VoucherStore.instant(row, "valid_until"),
                row.getString("note"),
                row.getBoolean("blocked"),
                Objects.requireNonNull(VoucherStore.instant(row, "created_at")),
                row.getString("created_by"),
                new VoucherBatch.Report(row.getInt("used"), row.getInt("stopped")));
    }
}
