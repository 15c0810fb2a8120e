package org.ngnportal.quota.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code quota_policy}, {@code quota_warning} and {@code quota_walk}. */
@Repository
class QuotaStore {

    private final JdbcClient jdbc;

    QuotaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a tenant's accounts were looked at.
     *
     * @param next the first that was not; 0 between two rounds
     * @param began when the round began
     */
    record Position(int next, Instant began) {

        static final Position START = new Position(0, Instant.EPOCH);
    }

    Optional<WarningPolicy> policy(CustomerId reseller) {
        return jdbc.sql("SELECT percents FROM quota_policy WHERE reseller_id = :reseller")
                .param("reseller", reseller.value())
                .query(String.class)
                .optional()
                .map(WarningPolicy::parse);
    }

    void savePolicy(CustomerId reseller, WarningPolicy policy) {
        removePolicy(reseller);
        jdbc.sql("INSERT INTO quota_policy (reseller_id, percents) VALUES (:reseller, :percents)")
                .param("reseller", reseller.value())
                .param("percents", policy.toString())
                .update();
    }

    void removePolicy(CustomerId reseller) {
        jdbc.sql("DELETE FROM quota_policy WHERE reseller_id = :reseller")
                .param("reseller", reseller.value())
                .update();
    }

    /** The percentages of a limit at which a subscriber was warned in a month. */
    List<Integer> warned(SipAddress address, LocalDate month, int quota) {
        return jdbc.sql("""
                        SELECT percent FROM quota_warning
                        WHERE address = :address AND month_start = :month AND quota = :quota
                        """)
                .param("address", address.toString())
                .param("month", month)
                .param("quota", quota)
                .query(Integer.class)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was written before, perhaps by another node */
    void addWarning(SipAddress address, LocalDate month, int quota, int percent, Instant now) {
        jdbc.sql("""
                        INSERT INTO quota_warning (address, month_start, quota, percent, sent_at)
                        VALUES (:address, :month, :quota, :percent, :now)
                        """)
                .param("address", address.toString())
                .param("month", month)
                .param("quota", quota)
                .param("percent", percent)
                .param("now", utc(now))
                .update();
    }

    void forgetWarningsBefore(LocalDate month) {
        jdbc.sql("DELETE FROM quota_warning WHERE month_start < :month")
                .param("month", month)
                .update();
    }

    Position position(CustomerId tenant) {
        return jdbc.sql("SELECT next_offset, began_at FROM quota_walk WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, n) -> new Position(
                        row.getInt("next_offset"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Position.START);
    }

    void savePosition(CustomerId tenant, Position position) {
        int rows = bind(
                "UPDATE quota_walk SET next_offset = :next, began_at = :began WHERE tenant_id = :tenant",
                tenant,
                position);
        if (rows == 0) {
            bind(
                    "INSERT INTO quota_walk (tenant_id, next_offset, began_at) VALUES (:tenant, :next, :began)",
                    tenant,
                    position);
        }
    }

    private int bind(String sql, CustomerId tenant, Position position) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("next", position.next())
                .param("began", utc(position.began()))
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
