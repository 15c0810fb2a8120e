package org.ngnportal.templates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code mail_sender} and {@code mail_signature}. */
@Repository
class SenderStore implements SealedData {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    SenderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sender that waits for its code.
     *
     * @param digest of the code
     * @param tries how often a wrong one was given
     */
    record Waiting(SenderWish wish, byte[] digest, int tries, Instant until) {}

    /** @param sealed the private key */
    record Signature(
            CustomerId tenant, String domain, String selector, byte[] sealed, String publicKey, Instant madeAt) {}

    Optional<SenderWish> used(CustomerId tenant) {
        return jdbc.sql("SELECT * FROM mail_sender WHERE tenant_id = :tenant AND confirmed")
                .param("tenant", tenant.value())
                .query(SenderStore::wish)
                .optional();
    }

    Optional<Waiting> waiting(CustomerId tenant) {
        return jdbc.sql("SELECT * FROM mail_sender WHERE tenant_id = :tenant AND NOT confirmed")
                .param("tenant", tenant.value())
                .query((row, number) -> new Waiting(
                        wish(row, number),
                        row.getBytes("code_digest"),
                        row.getInt("tries"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void use(CustomerId tenant, SenderWish wish, String by) {
        forget(tenant, true);
        insert(tenant, true, wish, null, null, by);
    }

    void await(CustomerId tenant, SenderWish wish, byte[] digest, Instant until, String by) {
        forget(tenant, false);
        insert(tenant, false, wish, digest, until, by);
    }

    /** Counts a try to confirm; false if that many were made already. */
    boolean tried(CustomerId tenant, int most) {
        return jdbc.sql("UPDATE mail_sender SET tries = tries + 1"
                                + " WHERE tenant_id = :tenant AND NOT confirmed AND tries < :most")
                        .param("tenant", tenant.value())
                        .param("most", most)
                        .update()
                == 1;
    }

    void forget(CustomerId tenant, boolean confirmed) {
        jdbc.sql("DELETE FROM mail_sender WHERE tenant_id = :tenant AND confirmed = :confirmed")
                .param("tenant", tenant.value())
                .param("confirmed", confirmed)
                .update();
    }

    Optional<Signature> signature(CustomerId tenant) {
        return jdbc.sql("SELECT * FROM mail_signature WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> new Signature(
                        new CustomerId(row.getInt("tenant_id")),
                        row.getString("domain"),
                        row.getString("selector"),
                        row.getBytes("key_sealed"),
                        row.getString("public_key"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void sign(Signature signature) {
        removeSignature(signature.tenant());
        jdbc.sql("""
                        INSERT INTO mail_signature (tenant_id, domain, selector, key_sealed, public_key, made_at)
                        VALUES (:tenant, :domain, :selector, :sealed, :publicKey, :madeAt)
                        """)
                .param("tenant", signature.tenant().value())
                .param("domain", signature.domain())
                .param("selector", signature.selector())
                .param("sealed", signature.sealed())
                .param("publicKey", signature.publicKey())
                .param("madeAt", utc(signature.madeAt()))
                .update();
    }

    void removeSignature(CustomerId tenant) {
        jdbc.sql("DELETE FROM mail_signature WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM mail_signature").query(Long.class).single() > 0;
    }

    private void insert(
            CustomerId tenant,
            boolean confirmed,
            SenderWish wish,
            byte @Nullable [] digest,
            @Nullable Instant until,
            String by) {
        jdbc.sql("""
                        INSERT INTO mail_sender (tenant_id, confirmed, address, display_name, reply_to, bounces, code_digest,
                            tries, expires_at, changed_at, changed_by)
                        VALUES (:tenant, :confirmed, :address, :name, :replyTo, :bounces, :digest, 0, :until, :at, :by)
                        """)
                .param("tenant", tenant.value())
                .param("confirmed", confirmed)
                .param("address", wish.address())
                .param("name", wish.name())
                .param("replyTo", orNull(wish.replyTo()), Types.VARCHAR)
                .param("bounces", orNull(wish.bounces()), Types.VARCHAR)
                .param("digest", digest, Types.VARBINARY)
                .param("until", until == null ? null : utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", utc(Instant.now()))
                .param("by", by.substring(0, Math.min(by.length(), LONGEST_NAME)))
                .update();
    }

    private static SenderWish wish(ResultSet row, int number) throws SQLException {
        return new SenderWish(
                row.getString("address"),
                row.getString("display_name"),
                orEmpty(row.getString("reply_to")),
                orEmpty(row.getString("bounces")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
