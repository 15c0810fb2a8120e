package org.ngnportal.signin.internal.factor;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.ngnportal.tenancy.UserKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of recovery codes. */
@Repository
class RecoveryStore {

    private final JdbcClient jdbc;

    RecoveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UserKey user, byte[] salt, List<String> hashes) {
        jdbc.sql("DELETE FROM factor_recovery_code WHERE user_key = :user")
                .param("user", user.toString())
                .update();
        jdbc.sql("UPDATE factor_user SET recovery_salt = :salt WHERE user_key = :user")
                .param("user", user.toString())
                .param("salt", salt, Types.VARBINARY)
                .update();
        hashes.forEach(hash -> jdbc.sql("INSERT INTO factor_recovery_code (user_key, hash) VALUES (:user, :hash)")
                .param("user", user.toString())
                .param("hash", hash)
                .update());
    }

    /** Some other one when he never had codes, so that looking takes as long. */
    byte[] salt(UserKey user) {
        return jdbc.sql("SELECT recovery_salt FROM factor_user WHERE user_key = :user AND recovery_salt IS NOT NULL")
                .param("user", user.toString())
                .query((row, n) -> row.getBytes("recovery_salt"))
                .optional()
                .orElseGet(RecoveryCodes::newSalt);
    }

    boolean isGood(UserKey user, String hash) {
        return jdbc.sql("SELECT used IS NULL FROM factor_recovery_code WHERE user_key = :user AND hash = :hash")
                .param("user", user.toString())
                .param("hash", hash)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether there is such a code that was not used yet; it is used now. Of several at once, one gets it. */
    boolean use(UserKey user, String hash, Instant now) {
        return jdbc.sql("""
                                UPDATE factor_recovery_code SET used = :now
                                WHERE user_key = :user AND hash = :hash AND used IS NULL
                                """)
                        .param("user", user.toString())
                        .param("hash", hash)
                        .param("now", FactorStore.utc(now))
                        .update()
                == 1;
    }

    int left(UserKey user) {
        return jdbc.sql("SELECT count(*) FROM factor_recovery_code WHERE user_key = :user AND used IS NULL")
                .param("user", user.toString())
                .query(Integer.class)
                .single();
    }
}
