package org.ngnportal.prepaid.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.Voucher;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code voucher}. */
@Repository
class VoucherStore {

    private static final int ROWS_PER_STATEMENT = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    VoucherStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A voucher with what its batch says. */
    record Found(
            BatchId batch,
            int number,
            CustomerId reseller,
            @Nullable CustomerId customer,
            Money value,
            String currency,
            @Nullable Instant validUntil,
            boolean blocked,
            boolean used) {

        boolean isFor(CustomerId itsCustomer, CustomerId itsReseller) {
            return reseller.equals(itsReseller) && (customer == null || customer.equals(itsCustomer));
        }

        boolean isUsable(Instant now) {
            return !blocked && !used && (validUntil == null || now.isBefore(validUntil));
        }

        /** What people call it by. */
        String name() {
            return batch.name() + "-" + number;
        }
    }

    /** @param hashes of the codes in the order of their numbers */
    void insert(BatchId batch, List<byte[]> hashes) {
        template.batchUpdate(
                "INSERT INTO voucher (code_hash, batch_id, number, blocked) VALUES (?, ?, ?, FALSE)",
                IntStream.range(0, hashes.size()).boxed().toList(),
                ROWS_PER_STATEMENT,
                (row, index) -> {
                    row.setBytes(1, hashes.get(index));
                    row.setObject(2, batch.value());
                    row.setInt(3, index + 1);
                });
    }

    Optional<Found> find(byte[] hash) {
        return jdbc.sql("""
                        SELECT v.batch_id, v.number, b.reseller_id, b.customer_id, b.amount, b.currency, b.valid_until,
                            v.blocked OR b.blocked AS is_blocked, v.used_at IS NOT NULL AS is_used
                        FROM voucher v JOIN voucher_batch b ON b.id = v.batch_id WHERE v.code_hash = :hash
                        """).param("hash", hash).query(VoucherStore::found).optional();
    }

    /** Uses a voucher up for a booking; false when somebody else did, or it is good no longer. */
    boolean take(byte[] hash, BookingId booking, SipAddress account, Instant now) {
        return jdbc.sql("""
                        UPDATE voucher SET booking_id = :booking, used_for = :account, used_at = :now
                        WHERE code_hash = :hash AND used_at IS NULL AND NOT blocked AND EXISTS (
                            SELECT 1 FROM voucher_batch b WHERE b.id = voucher.batch_id AND NOT b.blocked
                                AND (b.valid_until IS NULL OR b.valid_until > :now))
                        """)
                        .param("hash", hash)
                        .param("booking", booking.value())
                        .param("account", account.toString())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** It was not booked: it can be used again. */
    void giveBack(BookingId booking) {
        jdbc.sql("UPDATE voucher SET booking_id = NULL, used_for = NULL, used_at = NULL WHERE booking_id = :booking")
                .param("booking", booking.value())
                .update();
    }

    List<Voucher> of(BatchId batch, int offset, int limit) {
        return jdbc.sql("""
                        SELECT number, blocked, used_for, used_at FROM voucher WHERE batch_id = :batch
                        ORDER BY number OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY
                        """)
                .param("batch", batch.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(VoucherStore::voucher)
                .list();
    }

    /** Whether there was one that was not used. */
    boolean block(BatchId batch, int number, boolean blocked) {
        return jdbc.sql("UPDATE voucher SET blocked = :blocked"
                                + " WHERE batch_id = :batch AND number = :number AND used_at IS NULL")
                        .param("batch", batch.value())
                        .param("number", number)
                        .param("blocked", blocked)
                        .update()
                == 1;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        int customer = row.getInt("customer_id");
        boolean forAll = row.wasNull();
        return new Found(
                new BatchId(row.getObject("batch_id", UUID.class)),
                row.getInt("number"),
                new CustomerId(row.getInt("reseller_id")),
                forAll ? null : new CustomerId(customer),
                new Money(row.getBigDecimal("amount")),
                row.getString("currency"),
                instant(row, "valid_until"),
                row.getBoolean("is_blocked"),
                row.getBoolean("is_used"));
    }

    private static Voucher voucher(ResultSet row, int number) throws SQLException {
        var usedFor = row.getString("used_for");
        return new Voucher(
                row.getInt("number"),
                row.getBoolean("blocked"),
                usedFor == null ? null : SipAddress.parse(usedFor).orElseThrow(),
                instant(row, "used_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
