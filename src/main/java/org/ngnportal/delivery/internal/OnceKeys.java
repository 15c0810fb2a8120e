package org.ngnportal.delivery.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code delivery_key}: what was sent lately, by a hash of what it was. */
@Repository
class OnceKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    OnceKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes the key in the caller's transaction; false if somebody has it until later. */
    boolean take(CustomerId tenant, String key, DeliveryId delivery, Instant now, Instant until) {
        jdbc.sql("DELETE FROM delivery_key WHERE tenant_id = :tenant AND dedup_key = :key AND until <= :now")
                .param("tenant", tenant.value())
                .param("key", key)
                .param("now", DeliveryRow.utc(now))
                .update();
        try {
            nested.executeWithoutResult(status -> insert(tenant, key, delivery, until));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void insert(CustomerId tenant, String key, DeliveryId delivery, Instant until) {
        jdbc.sql("""
                        INSERT INTO delivery_key (tenant_id, dedup_key, delivery_id, until)
                        VALUES (:tenant, :key, :delivery, :until)
                        """)
                .param("tenant", tenant.value())
                .param("key", key)
                .param("delivery", delivery.value())
                .param("until", DeliveryRow.utc(until))
                .update();
    }

    void removeOver(Instant now) {
        jdbc.sql("DELETE FROM delivery_key WHERE until <= :now")
                .param("now", DeliveryRow.utc(now))
                .update();
    }

    /** The link is no part of it: each mail has another. */
    static String of(NoteMail mail, String cause) {
        var text = String.join(
                "\u0000", mail.note().name(), mail.recipient().value(), cause, new TreeMap<>(mail.facts()).toString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
