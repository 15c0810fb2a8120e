package org.ngnportal.signin.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.OpenSession;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions. */
@Repository
class SessionStore {

    private static final int NODE = 100;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Actor actor, Browser browser, String node, Instant now) {
        jdbc.sql("""
                        INSERT INTO signin_session (id, user_key, tenant_id, reseller_id, created_at, seen_at, address, agent,
                            node)
                        VALUES (:id, :user, :tenant, :reseller, :now, :now, :address, :agent, :node)
                        """)
                .param("id", id)
                .param("user", actor.user().toString())
                .param("tenant", actor.responsible().tenant().value())
                .param("reseller", actor.responsible().reseller().value())
                .param("now", utc(now))
                .param("address", Fit.text(browser.address(), SignInLogStore.ADDRESS))
                .param("agent", Fit.text(browser.agent(), SignInLogStore.AGENT))
                .param("node", Fit.text(node, NODE))
                .update();
    }

    /** How it ended; empty while it is open, or when there is no such row. */
    Optional<SignInOutcome> endOf(UUID id) {
        return jdbc.sql("SELECT ended_as FROM signin_session WHERE id = :id AND ended_as IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(SignInOutcome::valueOf);
    }

    void seen(UUID id, Browser browser, Instant now) {
        jdbc.sql("UPDATE signin_session SET seen_at = :now, address = :address WHERE id = :id")
                .param("id", id)
                .param("now", utc(now))
                .param("address", Fit.text(browser.address(), SignInLogStore.ADDRESS))
                .update();
    }

    void end(UUID id, SignInOutcome outcome, Instant now) {
        jdbc.sql("UPDATE signin_session SET ended_at = :now, ended_as = :outcome WHERE id = :id AND ended_at IS NULL")
                .param("id", id)
                .param("now", utc(now))
                .param("outcome", outcome.name())
                .update();
    }

    /** Open ones that were seen since a moment, latest seen first. */
    List<OpenSession> open(UserKey user, Instant seenSince, @Nullable UUID current) {
        return jdbc.sql("""
                        SELECT id, created_at, seen_at, address, agent FROM signin_session
                        WHERE user_key = :user AND ended_at IS NULL AND seen_at >= :since ORDER BY seen_at DESC, id
                        """)
                .param("user", user.toString())
                .param("since", utc(seenSince))
                .query((row, n) -> session(row, current))
                .list();
    }

    void removeBefore(Instant moment) {
        jdbc.sql("DELETE FROM signin_session WHERE seen_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static OpenSession session(ResultSet row, @Nullable UUID current) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OpenSession(
                id,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("agent"),
                id.equals(current));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
