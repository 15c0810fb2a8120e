package org.ngnportal.signin.internal.factor;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ngnportal.signin.ProtectedUser;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has second factors, and the keys of their authenticator apps. */
@Repository
class FactorStore implements SealedData {

    private static final String PROTECTED = """
            SELECT * FROM factor_user u
            WHERE (EXISTS (SELECT 1 FROM factor_totp t WHERE t.user_key = u.user_key)
                OR EXISTS (SELECT 1 FROM factor_passkey p WHERE p.user_key = u.user_key))
            """;

    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastStep period of the latest code that was taken */
    record StoredTotp(byte[] sealed, long lastStep, Instant since) {}

    /** Makes his row, or brings it up to date. */
    void keep(Actor actor) {
        if (update(actor) > 0) {
            return;
        }
        byte[] handle = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(handle);
        try {
            jdbc.sql("""
                            INSERT INTO factor_user (user_key, tenant_id, reseller_id, username, handle)
                            VALUES (:user, :tenant, :reseller, :username, :handle)
                            """)
                    .param("user", actor.user().toString())
                    .param("tenant", actor.tenant().value())
                    .param("reseller", actor.reseller().value())
                    .param("username", actor.username())
                    .param("handle", Base64.getUrlEncoder().withoutPadding().encodeToString(handle))
                    .update();
        } catch (DuplicateKeyException madeMeanwhile) {
            update(actor);
        }
    }

    private int update(Actor actor) {
        return jdbc.sql("""
                        UPDATE factor_user SET tenant_id = :tenant, reseller_id = :reseller, username = :username
                        WHERE user_key = :user
                        """)
                .param("user", actor.user().toString())
                .param("tenant", actor.tenant().value())
                .param("reseller", actor.reseller().value())
                .param("username", actor.username())
                .update();
    }

    Optional<ProtectedUser> find(UserKey user) {
        return jdbc.sql(PROTECTED + "AND u.user_key = :user")
                .param("user", user.toString())
                .query(FactorStore::user)
                .optional();
    }

    List<ProtectedUser> all() {
        return jdbc.sql(PROTECTED + "ORDER BY u.username, u.user_key")
                .query(FactorStore::user)
                .list();
    }

    List<ProtectedUser> ofReseller(CustomerId reseller) {
        return jdbc.sql(PROTECTED + "AND u.reseller_id = :reseller ORDER BY u.username, u.user_key")
                .param("reseller", reseller.value())
                .query(FactorStore::user)
                .list();
    }

    Optional<byte[]> handle(UserKey user) {
        return jdbc.sql("SELECT handle FROM factor_user WHERE user_key = :user")
                .param("user", user.toString())
                .query(String.class)
                .optional()
                .map(Base64.getUrlDecoder()::decode);
    }

    /** Everything about him. */
    void remove(UserKey user) {
        jdbc.sql("DELETE FROM factor_user WHERE user_key = :user")
                .param("user", user.toString())
                .update();
    }

    Optional<StoredTotp> totp(UserKey user) {
        return jdbc.sql("SELECT sealed, last_step, since FROM factor_totp WHERE user_key = :user")
                .param("user", user.toString())
                .query((row, n) ->
                        new StoredTotp(row.getBytes("sealed"), row.getLong("last_step"), instant(row, "since")))
                .optional();
    }

    void setTotp(UserKey user, StoredTotp totp) {
        removeTotp(user);
        jdbc.sql("INSERT INTO factor_totp (user_key, sealed, last_step, since) VALUES (:user, :sealed, :step, :since)")
                .param("user", user.toString())
                .param("sealed", totp.sealed())
                .param("step", totp.lastStep())
                .param("since", utc(totp.since()))
                .update();
    }

    /** Whether the code of a period is taken now; of several at once, one is. */
    boolean take(UserKey user, long period) {
        return jdbc.sql("UPDATE factor_totp SET last_step = :step WHERE user_key = :user AND last_step < :step")
                        .param("user", user.toString())
                        .param("step", period)
                        .update()
                == 1;
    }

    boolean removeTotp(UserKey user) {
        return jdbc.sql("DELETE FROM factor_totp WHERE user_key = :user")
                        .param("user", user.toString())
                        .update()
                > 0;
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM factor_totp").query(Integer.class).single() > 0;
    }

    private static ProtectedUser user(ResultSet row, int n) throws SQLException {
        return new ProtectedUser(
                UserKey.parse(row.getString("user_key")),
                row.getString("username"),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
