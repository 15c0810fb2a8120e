package org.ngnportal.signin.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.signin.Claim;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of usernames that somebody has signed in with. */
@Repository
class KnownUsers {

    private static final int LONGEST_KEY = 400;

    private final JdbcClient jdbc;

    KnownUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(String username, Actor actor, Instant now) {
        if (write("""
                UPDATE signin_user SET username = :username, tenant_id = :tenant, reseller_id = :reseller, seen_at = :now
                WHERE user_key = :user
                """, username, actor, now) > 0) {
            return;
        }
        try {
            write("""
                INSERT INTO signin_user (user_key, username, tenant_id, reseller_id, seen_at)
                VALUES (:user, :username, :tenant, :reseller, :now)
                """, username, actor, now);
        } catch (DuplicateKeyException faster) {
            // he signed in twice at the same moment
        }
    }

    private int write(String sql, String username, Actor actor, Instant now) {
        return jdbc.sql(sql)
                .param("user", actor.user().toString())
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("tenant", actor.tenant().value())
                .param("reseller", actor.reseller().value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** All who have signed in with a name. */
    List<Claim> named(String username) {
        return jdbc.sql("SELECT user_key, tenant_id, reseller_id FROM signin_user WHERE username = :username")
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(KnownUsers::claim)
                .list();
    }

    /** Whose a stored {@link UserKey} is. */
    Optional<Claim> of(String userKey) {
        return jdbc.sql("SELECT user_key, tenant_id, reseller_id FROM signin_user WHERE user_key = :user")
                .param("user", Fit.text(userKey, LONGEST_KEY))
                .query(KnownUsers::claim)
                .optional();
    }

    /** What somebody signed in with last. */
    Optional<String> usernameOf(Claim claim) {
        return jdbc.sql("SELECT username FROM signin_user WHERE user_key = :user")
                .param("user", claim.user().toString())
                .query(String.class)
                .optional();
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        return new Claim(
                UserKey.parse(row.getString("user_key")),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")));
    }

    void removeBefore(Instant moment) {
        jdbc.sql("DELETE FROM signin_user WHERE seen_at < :moment")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }
}
