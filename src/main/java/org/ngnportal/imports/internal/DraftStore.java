package org.ngnportal.imports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code import_draft}. */
@Repository
class DraftStore implements SealedData {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PROBLEM = 1_000;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DraftId id, Actor actor, String fileName, Instant now) {
        jdbc.sql("""
                        insert into import_draft (id, tenant_id, owner, file_name, state, created_at, touched_at,
                            row_count, checked, handed_over, round)
                        values (:id, :tenant, :owner, :file_name, 'READING', :now, :now, 0, 0, 0, 0)
                        """)
                .param("id", id.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().toString())
                .param("file_name", limited(fileName, LONGEST_NAME))
                .param("now", at(now))
                .update();
    }

    /** The file is read to its end. */
    void read(DraftId id, int rows, byte[] columns, Instant now) {
        jdbc.sql("update import_draft set state = 'COLUMNS', row_count = :rows, columns_sealed = :columns,"
                        + " touched_at = :now where id = :id")
                .param("id", id.value())
                .param("rows", rows)
                .param("columns", columns)
                .param("now", at(now))
                .update();
    }

    Optional<StoredDraft> find(DraftId id) {
        return jdbc.sql("select * from import_draft where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<StoredDraft> find(Actor actor, DraftId id) {
        return jdbc.sql("select * from import_draft where id = :id and tenant_id = :tenant and owner = :owner"
                        + " and state <> 'READING'")
                .param("id", id.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().toString())
                .query((row, number) -> read(row))
                .optional();
    }

    List<StoredDraft> unstarted(Actor actor) {
        return jdbc.sql("select * from import_draft where tenant_id = :tenant and owner = :owner"
                        + " and state in ('COLUMNS', 'CHECKING', 'CHECKED', 'STARTING')"
                        + " order by touched_at desc fetch first 50 rows only")
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().toString())
                .query((row, number) -> read(row))
                .list();
    }

    /** Begins a new round of checking; whatever worked on an earlier one stops. Returns the round. */
    int beginCheck(DraftId id, byte[] columns, byte[] actor, Instant now) {
        jdbc.sql("update import_draft set state = 'CHECKING', round = round + 1, checked = 0, round_began_at = :now,"
                        + " touched_at = :now, problem = null, columns_sealed = :columns, actor_sealed = :actor"
                        + " where id = :id")
                .param("id", id.value())
                .param("columns", columns)
                .param("actor", actor)
                .param("now", at(now))
                .update();
        return find(id).orElseThrow().round();
    }

    /** Begins to hand over. Returns the round; empty if it is not checked, or begun already. */
    Optional<Integer> beginStart(DraftId id, byte[] options, byte[] actor, Instant now) {
        int changed = jdbc.sql("update import_draft set state = 'STARTING', round = round + 1, handed_over = 0,"
                        + " round_began_at = :now, touched_at = :now, problem = null, batch_id = null,"
                        + " options_sealed = :options, actor_sealed = :actor where id = :id and state = 'CHECKED'")
                .param("id", id.value())
                .param("options", options)
                .param("actor", actor)
                .param("now", at(now))
                .update();
        return changed == 0 ? Optional.empty() : find(id).map(StoredDraft::round);
    }

    /**
     * Notes how far a job has come.
     *
     * @return false if another one works on it by now
     */
    boolean checkedMore(DraftId id, int round, int rows) {
        return jdbc.sql("update import_draft set checked = checked + :rows, problem = null"
                                + " where id = :id and round = :round and state = 'CHECKING'")
                        .param("id", id.value())
                        .param("round", round)
                        .param("rows", rows)
                        .update()
                > 0;
    }

    /** Makes sure that nobody else changes the draft until the transaction ends. */
    void lock(DraftId id) {
        jdbc.sql("select id from import_draft where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void touch(DraftId id, Instant now) {
        jdbc.sql("update import_draft set touched_at = :now where id = :id")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    /** A job has ended, or cannot go on for the reason given. */
    void endRound(DraftId id, int round, DraftState state, @Nullable String problem) {
        jdbc.sql("update import_draft set state = :state, problem = :problem, actor_sealed = null"
                        + " where id = :id and round = :round")
                .param("id", id.value())
                .param("round", round)
                .param("state", state.name())
                .param("problem", problem == null ? null : limited(problem, LONGEST_PROBLEM))
                .update();
    }

    /** A job tries again later. */
    void waits(DraftId id, int round, String problem) {
        jdbc.sql("update import_draft set problem = :problem where id = :id and round = :round")
                .param("id", id.value())
                .param("round", round)
                .param("problem", limited(problem, LONGEST_PROBLEM))
                .update();
    }

    /** Notes the batch, once. */
    boolean batchOpened(DraftId id, int round, BatchId batch) {
        return jdbc.sql("update import_draft set batch_id = :batch"
                                + " where id = :id and round = :round and batch_id is null")
                        .param("id", id.value())
                        .param("round", round)
                        .param("batch", batch.value())
                        .update()
                > 0;
    }

    /** @param last number of the last row that is in the batch */
    boolean handedOver(DraftId id, int round, int last) {
        return jdbc.sql("update import_draft set handed_over = :last, problem = null"
                                + " where id = :id and round = :round and state = 'STARTING'")
                        .param("id", id.value())
                        .param("round", round)
                        .param("last", last)
                        .update()
                > 0;
    }

    /** Its rows are the batch's; nothing secret stays. */
    void started(DraftId id, int round) {
        jdbc.sql("update import_draft set state = 'STARTED', columns_sealed = null, options_sealed = null,"
                        + " actor_sealed = null, problem = null where id = :id and round = :round")
                .param("id", id.value())
                .param("round", round)
                .update();
    }

    /** @return false while its rows are handed over */
    boolean markCancelled(DraftId id) {
        return jdbc.sql("update import_draft set round = round + 1 where id = :id and state <> 'STARTING'")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    void delete(DraftId id) {
        jdbc.sql("delete from import_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    List<DraftId> untouchedSince(Instant moment, Instant unfinished) {
        return jdbc
                .sql("select id from import_draft where touched_at < :moment"
                        + " or (state = 'READING' and touched_at < :unfinished)")
                .param("moment", at(moment))
                .param("unfinished", at(unfinished))
                .query(UUID.class)
                .list()
                .stream()
                .map(DraftId::new)
                .toList();
    }

    @Override
    public boolean present() {
        return jdbc.sql("select count(*) from import_draft where state <> 'STARTED'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static StoredDraft read(ResultSet row) throws SQLException {
        var batch = row.getObject("batch_id", UUID.class);
        var began = row.getObject("round_began_at", OffsetDateTime.class);
        return new StoredDraft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                DraftState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getInt("row_count"),
                row.getInt("checked"),
                row.getInt("handed_over"),
                row.getInt("round"),
                began == null ? null : began.toInstant(),
                row.getString("problem"),
                batch == null ? null : new BatchId(batch),
                row.getBytes("columns_sealed"),
                row.getBytes("options_sealed"),
                row.getBytes("actor_sealed"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String limited(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
