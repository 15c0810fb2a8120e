package org.ngnportal.batches.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.BatchProgress.Waiting;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.RowState;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code batch}. Who changes a batch holds its row until his transaction ends. */
@Repository
class BatchTable implements SealedData {

    static final int LONGEST_OPTIONS = 8000;

    /** A runner whose last sign is older is taken to be dead. */
    private static final String LIVES = "runner IS NOT NULL AND runner_beat > CURRENT_TIMESTAMP - INTERVAL '15' SECOND";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    /** One column each; n_undoable besides. */
    private static final String COUNTED = Stream.of(RowState.values())
            .map(state -> column(state) + " = " + column(state) + " + :" + column(state))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String column(RowState state) {
        return "n_" + state.name().toLowerCase(Locale.ROOT);
    }

    static String json(Map<String, String> options) {
        return JSON.writeValueAsString(options);
    }

    void insert(Batch batch, byte[] actor) {
        jdbc.sql("""
                        INSERT INTO batch (id, kind, title, options, tenant_id, reseller_id, user_key, started_by, state,
                            undoing, opened_at, n_total, n_waiting, n_asked, n_done, n_unchanged, n_refused, n_uncertain,
                            n_cancelled, n_undoing, n_undone, n_kept, n_undoable, rate, wait_attempts, run, actor_sealed)
                        VALUES (:id, :kind, :title, :options, :tenant, :reseller, :user, :startedBy, :state,
                            FALSE, :openedAt, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, :actor)
                        """)
                .param("id", batch.id().value())
                .param("kind", batch.kind())
                .param("title", batch.title())
                .param("options", json(batch.options()))
                .param("tenant", batch.tenant().value())
                .param("reseller", batch.reseller().value())
                .param("user", batch.userKey())
                .param("startedBy", batch.startedBy())
                .param("state", batch.state().name())
                .param("openedAt", utc(batch.openedAt()))
                .param("actor", actor)
                .update();
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.sql("SELECT * FROM batch WHERE id = :id")
                .param("id", id.value())
                .query(BatchTable::read)
                .optional();
    }

    /** As {@link #find}; others wait until the transaction ends. */
    Optional<Batch> lock(BatchId id) {
        return jdbc.sql("SELECT * FROM batch WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(BatchTable::read)
                .optional();
    }

    Optional<byte[]> actor(BatchId id) {
        return jdbc.sql("SELECT actor_sealed FROM batch WHERE id = :id AND actor_sealed IS NOT NULL")
                .param("id", id.value())
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }

    void added(BatchId id, int rows) {
        jdbc.sql("UPDATE batch SET n_total = n_total + :rows, n_waiting = n_waiting + :rows WHERE id = :id")
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    /** Sets a batch in motion, or aside; what it waited for is forgotten. */
    void become(BatchId id, BatchState state, int run, @Nullable Stop stop, byte @Nullable [] actor) {
        jdbc.sql("""
                        UPDATE batch SET state = :state, run = :run, stop_reason = :reason, stop_by = :by, wait_reason = NULL,
                            waiting_since = NULL, next_try = NULL, wait_attempts = 0, rate = 0,
                            undoing = CASE WHEN :undoing THEN TRUE ELSE undoing END,
                            started_at = COALESCE(started_at, :now), ended_at = NULL,
                            actor_sealed = COALESCE(:actor, actor_sealed)
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("run", run)
                .param("reason", stop == null ? null : stop.reason().name(), Types.VARCHAR)
                .param("by", stop == null ? null : Fit.text(stop.by(), 500), Types.VARCHAR)
                .param("undoing", state == BatchState.UNDOING)
                .param("now", utc(Instant.now()))
                .param("actor", actor, Types.VARBINARY)
                .param("id", id.value())
                .update();
    }

    /** Nothing more is to be done: the credentials are wiped. */
    void end(BatchId id, BatchState state) {
        jdbc.sql("""
                        UPDATE batch SET state = :state, ended_at = :now, actor_sealed = NULL, wait_reason = NULL,
                            waiting_since = NULL, next_try = NULL, started_at = COALESCE(started_at, :now)
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("now", utc(Instant.now()))
                .param("id", id.value())
                .update();
    }

    /** Whether some runner gave a sign of life lately. */
    boolean isBeingRun(BatchId id) {
        return jdbc.sql("SELECT count(*) FROM batch WHERE id = :id AND " + LIVES)
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void take(BatchId id, UUID runner) {
        jdbc.sql("UPDATE batch SET runner = :runner, runner_beat = CURRENT_TIMESTAMP WHERE id = :id")
                .param("runner", runner)
                .param("id", id.value())
                .update();
    }

    void release(BatchId id, UUID runner) {
        jdbc.sql("UPDATE batch SET runner = NULL, runner_beat = NULL WHERE id = :id AND runner = :runner")
                .param("runner", runner)
                .param("id", id.value())
                .update();
    }

    void beat(BatchId id, Tally tally, double rate) {
        var update = jdbc.sql("UPDATE batch SET " + COUNTED + ", n_undoable = n_undoable + :undoable, rate = :rate,"
                        + " runner_beat = CURRENT_TIMESTAMP WHERE id = :id")
                .param("undoable", tally.undoable())
                .param("rate", rate)
                .param("id", id.value());
        for (var state : RowState.values()) {
            update = update.param(column(state), tally.of(state));
        }
        update.update();
    }

    void waiting(BatchId id, @Nullable Waiting waiting, int attempts) {
        jdbc.sql("""
                        UPDATE batch SET wait_reason = :reason, waiting_since = :since, next_try = :next,
                            wait_attempts = :attempts
                        WHERE id = :id
                        """)
                .param("reason", waiting == null ? null : waiting.reason().name(), Types.VARCHAR)
                .param("since", waiting == null ? null : utc(waiting.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", waiting == null ? null : utc(waiting.next()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("attempts", attempts)
                .param("id", id.value())
                .update();
    }

    void delete(BatchId id) {
        jdbc.sql("DELETE FROM batch WHERE id = :id").param("id", id.value()).update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM batch WHERE actor_sealed IS NOT NULL OR n_undoable > 0")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static Batch read(ResultSet row, int n) throws SQLException {
        var counts = new EnumMap<RowState, Integer>(RowState.class);
        for (var state : RowState.values()) {
            int rows = row.getInt(column(state));
            if (rows != 0) {
                counts.put(state, rows);
            }
        }
        var stop = row.getString("stop_reason");
        var wait = row.getString("wait_reason");
        var since = instant(row, "waiting_since");
        var next = instant(row, "next_try");
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JSON.readValue(row.getString("options"), OPTIONS),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("user_key"),
                row.getString("started_by"),
                BatchState.valueOf(row.getString("state")),
                row.getBoolean("undoing"),
                Objects.requireNonNull(instant(row, "opened_at")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("n_total"),
                counts,
                row.getInt("n_undoable"),
                row.getDouble("rate"),
                stop == null ? null : new Stop(StopReason.valueOf(stop), row.getString("stop_by")),
                wait == null || since == null || next == null
                        ? null
                        : new Waiting(WaitReason.valueOf(wait), since, next),
                row.getInt("wait_attempts"),
                row.getInt("run"),
                row.getObject("runner", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
