package org.ngnportal.delivery.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mail_node}: which nodes send mail at the moment. */
@Repository
class MailNodes {

    private static final Duration ALIVE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final String node = UUID.randomUUID().toString();

    MailNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that this node is there; how many there are with it. */
    int seen(Instant now) {
        if (update(now) == 0) {
            insert(now);
        }
        jdbc.sql("DELETE FROM mail_node WHERE seen_at < :gone")
                .param("gone", utc(now.minus(ALIVE)))
                .update();
        return jdbc.sql("SELECT count(*) FROM mail_node").query(Integer.class).single();
    }

    private int update(Instant now) {
        return jdbc.sql("UPDATE mail_node SET seen_at = :now WHERE node = :node")
                .param("now", utc(now))
                .param("node", node)
                .update();
    }

    private void insert(Instant now) {
        try {
            jdbc.sql("INSERT INTO mail_node (node, seen_at) VALUES (:node, :now)")
                    .param("node", node)
                    .param("now", utc(now))
                    .update();
        } catch (DuplicateKeyException done) {
            update(now);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
