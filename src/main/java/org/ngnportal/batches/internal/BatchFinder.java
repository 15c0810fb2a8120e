package org.ngnportal.batches.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchState;
import org.ngnportal.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds batches for those who may see them, and those whose time is over. */
@Repository
class BatchFinder {

    private static final String SEEN = """
             FROM batch WHERE state <> 'PREPARING'
                AND (:platform OR (reseller_id = :reseller AND (:all OR tenant_id = :tenant)))
                AND (:anyState OR state IN (:states)) AND (:anyKind OR kind = :kind)
                AND (:anyText OR lower(title) LIKE :text ESCAPE '!' OR lower(started_by) LIKE :text ESCAPE '!')
            """;

    private final JdbcClient jdbc;

    BatchFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Batch> find(Actor actor, BatchFilter filter, int offset, int limit) {
        return query(
                        "SELECT *" + SEEN
                                + " ORDER BY opened_at DESC, id OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY",
                        actor,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(BatchTable::read)
                .list();
    }

    int count(Actor actor, BatchFilter filter) {
        return query("SELECT count(*)" + SEEN, actor, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, Actor actor, BatchFilter filter) {
        var states = filter.states().isEmpty()
                ? List.of("")
                : filter.states().stream().map(BatchState::name).toList();
        return jdbc.sql(sql)
                .param("platform", actor.tenant().isPlatform())
                .param("reseller", actor.reseller().value())
                .param("all", actor.actsForReseller())
                .param("tenant", actor.tenant().value())
                .param("anyState", filter.states().isEmpty())
                .param("states", states)
                .param("anyKind", filter.kind().isEmpty())
                .param("kind", filter.kind())
                .param("anyText", filter.text().isEmpty())
                .param("text", containing(filter.text()));
    }

    /** A pattern of LIKE, with {@code !} before what would mean something. */
    static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    List<BatchId> endedBefore(Instant moment) {
        return ids("state <> 'PREPARING' AND ended_at < :moment", moment);
    }

    List<BatchId> openedBefore(Instant moment) {
        return ids("state = 'PREPARING' AND opened_at < :moment", moment);
    }

    /** Paused ones that were set aside before; opened before at least. */
    List<BatchId> pausedSince(Instant moment) {
        return ids(
                "state = 'PAUSED' AND opened_at < :moment"
                        + " AND NOT EXISTS (SELECT 1 FROM batch_row r WHERE r.batch_id = batch.id AND r.ended_at > :moment)",
                moment);
    }

    private List<BatchId> ids(String where, Instant moment) {
        return jdbc.sql("SELECT id FROM batch WHERE " + where)
                .param("moment", BatchTable.utc(moment))
                .query((row, n) -> new BatchId(row.getObject("id", java.util.UUID.class)))
                .list();
    }
}
