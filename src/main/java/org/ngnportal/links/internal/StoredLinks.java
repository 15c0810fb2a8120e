package org.ngnportal.links.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.ngnportal.links.Link;
import org.ngnportal.links.Links;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code single_use_link}. A token of 256 random bits needs neither salt nor a slow hash. */
@Repository
class StoredLinks implements Links {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    StoredLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Secret issue(String purpose, String subject, String payload, Duration lifetime) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var now = now();
        jdbc.sql("""
                        INSERT INTO single_use_link (hash, purpose, subject, payload, issued_at, expires_at)
                        VALUES (:hash, :purpose, :subject, :payload, :issuedAt, :expiresAt)
                        """)
                .param("hash", hash(purpose, token))
                .param("purpose", purpose)
                .param("subject", subject)
                .param("payload", payload)
                .param("issuedAt", utc(now))
                .param("expiresAt", utc(now.plus(lifetime)))
                .update();
        return token;
    }

    @Override
    public Optional<Link> peek(String purpose, Secret token) {
        return jdbc.sql("SELECT * FROM single_use_link WHERE hash = :hash AND purpose = :purpose AND expires_at > :now")
                .param("hash", hash(purpose, token))
                .param("purpose", purpose)
                .param("now", utc(now()))
                .query(StoredLinks::read)
                .optional();
    }

    /** The database lets one delete the row; everybody else finds it gone. */
    @Override
    @Transactional
    public Optional<Link> redeem(String purpose, Secret token) {
        return peek(purpose, token)
                .filter(link -> jdbc.sql("DELETE FROM single_use_link WHERE hash = :hash")
                                .param("hash", hash(purpose, token))
                                .update()
                        == 1);
    }

    @Override
    public int open(String purpose, String subject) {
        return jdbc.sql("""
                        SELECT count(*) FROM single_use_link
                        WHERE purpose = :purpose AND subject = :subject AND expires_at > :now
                        """)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", utc(now()))
                .query(Integer.class)
                .single();
    }

    @Override
    public void revoke(String purpose, String subject) {
        jdbc.sql("DELETE FROM single_use_link WHERE purpose = :purpose AND subject = :subject")
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }

    void removeExpired() {
        jdbc.sql("DELETE FROM single_use_link WHERE expires_at <= :now")
                .param("now", utc(now()))
                .update();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("purpose"),
                row.getString("subject"),
                row.getString("payload"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** The purpose is part of it, so that a token opens nothing else even if it were looked up there. */
    private static String hash(String purpose, Secret token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((purpose + "\n" + token.reveal()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
