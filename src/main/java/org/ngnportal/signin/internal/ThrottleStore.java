package org.ngnportal.signin.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tries that count. */
@Repository
class ThrottleStore {

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it stands. */
    record Counted(int failures, Instant lastTry, Instant freeAt) {}

    /** Somebody, or an address, that has to wait. */
    record Waiting(String id, String purpose, String who, String network, int failures, Instant freeAt) {}

    /** The row of a key; others wait with theirs until the transaction ends. */
    Optional<Counted> lock(String id) {
        return jdbc.sql("SELECT failures, last_try, free_at FROM signin_throttle WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) ->
                        new Counted(row.getInt("failures"), instant(row, "last_try"), instant(row, "free_at")))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody was faster */
    void add(ThrottleKey key, String who, Counted counted) {
        jdbc.sql("""
                        INSERT INTO signin_throttle (id, purpose, who, network, failures, last_try, free_at)
                        VALUES (:id, :purpose, :who, :network, :failures, :lastTry, :freeAt)
                        """)
                .param("id", key.id())
                .param("purpose", key.purpose())
                .param("who", who)
                .param("network", key.network())
                .param("failures", counted.failures())
                .param("lastTry", utc(counted.lastTry()))
                .param("freeAt", utc(counted.freeAt()))
                .update();
    }

    void save(String id, Counted counted) {
        jdbc.sql("""
                        UPDATE signin_throttle SET failures = :failures, last_try = :lastTry, free_at = :freeAt
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("failures", counted.failures())
                .param("lastTry", utc(counted.lastTry()))
                .param("freeAt", utc(counted.freeAt()))
                .update();
    }

    boolean remove(String id) {
        return jdbc.sql("DELETE FROM signin_throttle WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    void removeBefore(Instant moment) {
        jdbc.sql("DELETE FROM signin_throttle WHERE last_try < :moment OR failures <= 0")
                .param("moment", utc(moment))
                .update();
    }

    /** Those who have to wait, longest first. */
    List<Waiting> waiting(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id, purpose, who, network, failures, free_at FROM signin_throttle
                        WHERE free_at > :now ORDER BY free_at DESC, id FETCH FIRST :limit ROWS ONLY
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        row.getString("id"),
                        row.getString("purpose"),
                        row.getString("who"),
                        row.getString("network"),
                        row.getInt("failures"),
                        instant(row, "free_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
