package org.ngnportal.api.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.AppToken;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code app_token}. */
@Repository
class TokenStore implements SealedData {

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token with what decides whether it is good.
     *
     * @param passwordMark sealed
     */
    record Stored(AppToken token, SipAddress address, byte[] passwordMark) {}

    void insert(AppToken token, SipAddress address, byte[] hash, byte[] passwordMark) {
        jdbc.sql("""
                        INSERT INTO app_token (id, token_hash, address, name, hint, full_access, password_mark, created_at,
                            expires_at)
                        VALUES (:id, :hash, :address, :name, :hint, :full, :mark, :created, :expires)
                        """)
                .param("id", token.id())
                .param("hash", hash)
                .param("address", address.toString())
                .param("name", token.name())
                .param("hint", token.hint())
                .param("full", token.full())
                .param("mark", passwordMark)
                .param("created", utc(token.created()))
                .param("expires", token.expires() == null ? null : utc(token.expires()))
                .update();
    }

    Optional<Stored> find(byte[] hash) {
        return jdbc.sql("SELECT * FROM app_token WHERE token_hash = :hash")
                .param("hash", hash)
                .query(TokenStore::stored)
                .optional();
    }

    List<Stored> of(SipAddress address) {
        return jdbc.sql("SELECT * FROM app_token WHERE address = :address ORDER BY created_at DESC, id")
                .param("address", address.toString())
                .query(TokenStore::stored)
                .list();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("UPDATE app_token SET used_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM app_token WHERE id = :id").param("id", id).update();
    }

    void removeExpiredBefore(Instant moment) {
        jdbc.sql("DELETE FROM app_token WHERE expires_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT COUNT(*) FROM app_token").query(Long.class).single() > 0;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new AppToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("hint"),
                        row.getBoolean("full_access"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "expires_at"),
                        instant(row, "used_at")),
                SipAddress.parse(row.getString("address")).orElseThrow(),
                row.getBytes("password_mark"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
