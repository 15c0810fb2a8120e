package org.ngnportal.connections.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.StoredConnection;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code connection}. */
@Repository
class ConnectionStore implements SealedData {

    private static final int LONGEST_USERNAME = 200;
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    ConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with the actor that is sealed in it. */
    record Row(StoredConnection connection, byte[] sealed) {

        CustomerId customer() {
            return connection.customer();
        }

        boolean isRefused() {
            return connection.refusedAt() != null;
        }
    }

    Optional<Row> find(CustomerId customer) {
        return jdbc.sql("SELECT * FROM connection WHERE customer_id = :customer")
                .param("customer", customer.value())
                .query(ConnectionStore::row)
                .optional();
    }

    /** Those of customers that the platform has not refused. */
    List<Row> usable() {
        return jdbc.sql("SELECT * FROM connection WHERE customer_id <> 0 AND refused_at IS NULL ORDER BY customer_id")
                .query(ConnectionStore::row)
                .list();
    }

    /** A reseller sees his customers' too. */
    List<StoredConnection> visibleTo(Actor actor) {
        return jdbc
                .sql("""
                        SELECT * FROM connection
                        WHERE :isPlatform OR customer_id = :tenant OR (reseller_id = :tenant AND :isReseller)
                        ORDER BY CASE customer_id WHEN 0 THEN 0 ELSE 1 END, display_name, customer_id
                        """)
                .param("isPlatform", actor.tenant().isPlatform())
                .param("tenant", actor.tenant().value())
                .param("isReseller", actor.actsForReseller())
                .query(ConnectionStore::row)
                .list()
                .stream()
                .map(Row::connection)
                .toList();
    }

    /** Stores it, or puts it in the place of an older one; it counts as taken by the platform. */
    void save(StoredConnection connection, byte[] sealed) {
        if (update(connection, sealed)) {
            return;
        }
        try {
            insert(connection, sealed);
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            update(connection, sealed);
        }
    }

    private boolean update(StoredConnection connection, byte[] sealed) {
        return bind("""
                        UPDATE connection SET reseller_id = :reseller, username = :username, display_name = :name,
                            actor_sealed = :sealed, stored_at = :storedAt, refused_at = NULL
                        WHERE customer_id = :customer
                        """, connection, sealed).update() == 1;
    }

    private void insert(StoredConnection connection, byte[] sealed) {
        bind("""
                        INSERT INTO connection (customer_id, reseller_id, username, display_name, actor_sealed, stored_at)
                        VALUES (:customer, :reseller, :username, :name, :sealed, :storedAt)
                        """, connection, sealed).update();
    }

    private JdbcClient.StatementSpec bind(String sql, StoredConnection connection, byte[] sealed) {
        return jdbc.sql(sql)
                .param("customer", connection.customer().value())
                .param("reseller", connection.reseller().value())
                .param("username", fit(connection.username(), LONGEST_USERNAME))
                .param("name", fit(connection.displayName(), LONGEST_NAME))
                .param("sealed", sealed, Types.VARBINARY)
                .param("storedAt", utc(connection.storedAt()));
    }

    /** @param since when the platform refused it first; null when it takes it */
    void mark(CustomerId customer, @Nullable Instant since) {
        jdbc.sql("UPDATE connection SET refused_at = :since WHERE customer_id = :customer")
                .param("since", utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("customer", customer.value())
                .update();
    }

    void remove(CustomerId customer) {
        jdbc.sql("DELETE FROM connection WHERE customer_id = :customer")
                .param("customer", customer.value())
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM connection").query(Long.class).single() > 0;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var connection = new StoredConnection(
                new CustomerId(row.getInt("customer_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("username"),
                row.getString("display_name"),
                false,
                instant(row, "stored_at"),
                instant(row, "refused_at"));
        return new Row(connection, row.getBytes("actor_sealed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static String fit(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
