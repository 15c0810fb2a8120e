package org.ngnportal.signin.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Claim;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
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
    record Waiting(
            String id,
            String purpose,
            String who,
            @Nullable Claim claim,
            String network,
            int failures,
            Instant freeAt) {}

    /** The row of a key; others wait with theirs until the transaction ends. */
    Optional<Counted> lock(String id) {
        return jdbc.sql("SELECT failures, last_try, free_at FROM signin_throttle WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) ->
                        new Counted(row.getInt("failures"), instant(row, "last_try"), instant(row, "free_at")))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody was faster */
    void add(ThrottleKey key, String who, Optional<Claim> claim, Counted counted) {
        jdbc.sql("""
                        INSERT INTO signin_throttle (id, purpose, who, user_key, tenant_id, reseller_id, network, failures,
                            last_try, free_at)
                        VALUES (:id, :purpose, :who, :user, :tenant, :reseller, :network, :failures, :lastTry, :freeAt)
                        """)
                .param("id", key.id())
                .param("purpose", key.purpose())
                .param("who", who)
                .param("user", claim.map(Claim::user).map(UserKey::toString).orElse(null), Types.VARCHAR)
                .param(
                        "tenant",
                        claim.map(Claim::tenant).orElse(CustomerId.PLATFORM).value())
                .param(
                        "reseller",
                        claim.map(Claim::reseller).orElse(CustomerId.PLATFORM).value())
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

    /** Those who have to wait as far as the actor sees them, longest first. */
    List<Waiting> waiting(Actor actor, Instant now, int limit) {
        return jdbc.sql("SELECT * FROM signin_throttle WHERE free_at > :now AND " + SignInSearch.VISIBLE
                        + " ORDER BY free_at DESC, id FETCH FIRST :limit ROWS ONLY")
                .params(SignInSearch.visibleTo(actor))
                .param("now", utc(now))
                .param("limit", limit)
                .query(ThrottleStore::waiting)
                .list();
    }

    /** One of those. */
    Optional<Waiting> waiting(Actor actor, String id) {
        return jdbc.sql("SELECT * FROM signin_throttle WHERE id = :id AND " + SignInSearch.VISIBLE)
                .params(SignInSearch.visibleTo(actor))
                .param("id", id)
                .query(ThrottleStore::waiting)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        var user = row.getString("user_key");
        return new Waiting(
                row.getString("id"),
                row.getString("purpose"),
                row.getString("who"),
                user == null
                        ? null
                        : new Claim(
                                UserKey.parse(user),
                                new CustomerId(row.getInt("tenant_id")),
                                new CustomerId(row.getInt("reseller_id"))),
                row.getString("network"),
                row.getInt("failures"),
                instant(row, "free_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
