package org.ngnportal.provisioning.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code softphone_setup}. */
@Repository
class SetupStore implements SealedData {

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] sealed, Instant expiresAt) {
        jdbc.sql("INSERT INTO softphone_setup (id, sealed, expires_at) VALUES (:id, :sealed, :expiresAt)")
                .param("id", id)
                .param("sealed", sealed)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns what was sealed, and removes it. */
    Optional<byte[]> take(UUID id) {
        var sealed = jdbc.sql("SELECT sealed FROM softphone_setup WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
        jdbc.sql("DELETE FROM softphone_setup WHERE id = :id").param("id", id).update();
        return sealed;
    }

    void removeExpired(Instant now) {
        jdbc.sql("DELETE FROM softphone_setup WHERE expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM softphone_setup")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
