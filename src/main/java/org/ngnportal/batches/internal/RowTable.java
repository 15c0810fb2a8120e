package org.ngnportal.batches.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the job does with the table {@code batch_row}: always many at once, never all. */
@Repository
class RowTable {

    private static final int STATEMENTS = 250;
    static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_FAULT = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "SELECT number, id, subject, unsent, attempts, journal, asked_at, order_sealed, memory_sealed FROM batch_row";

    private final JdbcTemplate jdbc;

    RowTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that is being added. */
    record Added(int number, RowId id, String subject, byte[] order) {}

    /** A row as the job takes it. */
    record Taken(
            int number,
            RowId id,
            String subject,
            boolean unsent,
            int attempts,
            @Nullable Long journal,
            @Nullable Instant askedAt,
            byte @Nullable [] order,
            byte @Nullable [] memory) {}

    /** How a row ended. */
    record Ended(int number, RowState state, String subject, RowResult result, byte @Nullable [] memory) {}

    /** A row that the platform is about to be asked for. */
    record Asked(int number, long journal) {}

    /** How often a row was left without an answer. */
    record Tried(int number, int attempts) {}

    /** What a row keeps. */
    record Kept(int number, byte[] memory) {}

    /** Adds those whose numbers are not there yet; returns how many these are. */
    int add(BatchId batch, List<Added> rows) {
        int least = rows.stream().mapToInt(Added::number).min().orElse(0);
        int most = rows.stream().mapToInt(Added::number).max().orElse(0);
        var there = new HashSet<>(jdbc.queryForList(
                "SELECT number FROM batch_row WHERE batch_id = ? AND number BETWEEN ? AND ?",
                Integer.class,
                batch.value(),
                least,
                most));
        var missing = rows.stream().filter(row -> there.add(row.number())).toList();
        each("""
                INSERT INTO batch_row (batch_id, number, id, subject, state, unsent, attempts, words, word_values,
                    fault_code, fault_text, order_sealed)
                VALUES (?, ?, ?, ?, 'WAITING', FALSE, 0, '', '[]', 0, '', ?)
                """, missing, (statement, row) -> {
            statement.setObject(1, batch.value());
            statement.setInt(2, row.number());
            statement.setObject(3, row.id().value());
            statement.setString(4, Fit.text(row.subject(), LONGEST_SUBJECT));
            statement.setBytes(5, row.order());
        });
        return missing.size();
    }

    /** Rows that wait, behind a number, in order. */
    List<Taken> waiting(BatchId batch, int after, int limit) {
        return jdbc.query(
                COLUMNS + " WHERE batch_id = ? AND number > ? AND state = 'WAITING' ORDER BY number" + " FETCH FIRST "
                        + limit + " ROWS ONLY",
                RowTable::taken,
                batch.value(),
                after);
    }

    /** Rows in a state that have something to be taken back, before a number, the last first. */
    List<Taken> undoable(BatchId batch, RowState state, int before, int limit) {
        return jdbc.query(
                COLUMNS + " WHERE batch_id = ? AND state = ? AND number < ? AND memory_sealed IS NOT NULL"
                        + " ORDER BY number DESC FETCH FIRST " + limit + " ROWS ONLY",
                RowTable::taken,
                batch.value(),
                state.name(),
                before);
    }

    /** Rows under way behind a number. */
    List<Taken> underWay(BatchId batch, RowState state, int after, int limit) {
        return jdbc.query(
                COLUMNS + " WHERE batch_id = ? AND state = ? AND number > ? ORDER BY number FETCH FIRST " + limit
                        + " ROWS ONLY",
                RowTable::taken,
                batch.value(),
                state.name(),
                after);
    }

    void asked(BatchId batch, RowState state, List<Asked> rows, Instant now) {
        each("""
                UPDATE batch_row SET state = ?, journal = ?, asked_at = COALESCE(asked_at, ?), unsent = FALSE
                WHERE batch_id = ? AND number = ?
                """, rows, (statement, row) -> {
            statement.setString(1, state.name());
            statement.setLong(2, row.journal());
            statement.setObject(3, BatchTable.utc(now));
            statement.setObject(4, batch.value());
            statement.setInt(5, row.number());
        });
    }

    /** Whether the platform surely was not asked for them yet. */
    void unsent(BatchId batch, List<Integer> numbers, boolean unsent) {
        each("UPDATE batch_row SET unsent = ? WHERE batch_id = ? AND number = ?", numbers, (statement, number) -> {
            statement.setBoolean(1, unsent);
            statement.setObject(2, batch.value());
            statement.setInt(3, number);
        });
    }

    void tried(BatchId batch, List<Tried> rows) {
        each("UPDATE batch_row SET attempts = ? WHERE batch_id = ? AND number = ?", rows, (statement, row) -> {
            statement.setInt(1, row.attempts());
            statement.setObject(2, batch.value());
            statement.setInt(3, row.number());
        });
    }

    void kept(BatchId batch, List<Kept> rows) {
        each("UPDATE batch_row SET memory_sealed = ? WHERE batch_id = ? AND number = ?", rows, (statement, row) -> {
            statement.setBytes(1, row.memory());
            statement.setObject(2, batch.value());
            statement.setInt(3, row.number());
        });
    }

    /** Stores results; what the rows asked for is wiped. */
    void ended(BatchId batch, List<Ended> rows, Instant now) {
        each("""
                UPDATE batch_row SET state = ?, subject = ?, words = ?, word_values = ?, fault_code = ?, fault_text = ?,
                    ended_at = ?, order_sealed = NULL, memory_sealed = ?, unsent = FALSE
                WHERE batch_id = ? AND number = ?
                """, rows, (statement, row) -> {
            var result = row.result();
            statement.setString(1, row.state().name());
            statement.setString(2, Fit.text(row.subject(), LONGEST_SUBJECT));
            statement.setString(3, result.words().key());
            statement.setString(4, values(result.words().values()));
            statement.setInt(5, result.faultCode());
            statement.setString(6, Fit.text(result.faultText(), LONGEST_FAULT));
            statement.setObject(7, BatchTable.utc(now));
            if (row.memory() == null) {
                statement.setNull(8, Types.VARBINARY);
            } else {
                statement.setBytes(8, row.memory());
            }
            statement.setObject(9, batch.value());
            statement.setInt(10, row.number());
        });
    }

    /** Cancels some of those that wait; returns how many. */
    int cancel(BatchId batch, int limit, Instant now) {
        var last = jdbc.queryForList(
                "SELECT number FROM batch_row WHERE batch_id = ? AND state = 'WAITING' ORDER BY number FETCH FIRST "
                        + limit + " ROWS ONLY",
                Integer.class,
                batch.value());
        return last.isEmpty()
                ? 0
                : jdbc.update(
                        "UPDATE batch_row SET state = 'CANCELLED', order_sealed = NULL, ended_at = ?"
                                + " WHERE batch_id = ? AND state = 'WAITING' AND number <= ?",
                        BatchTable.utc(now),
                        batch.value(),
                        last.getLast());
    }

    /** Removes some; returns how many. */
    int remove(BatchId batch, int limit) {
        var last = jdbc.queryForList(
                "SELECT number FROM batch_row WHERE batch_id = ? ORDER BY number FETCH FIRST " + limit + " ROWS ONLY",
                Integer.class,
                batch.value());
        return last.isEmpty()
                ? 0
                : jdbc.update(
                        "DELETE FROM batch_row WHERE batch_id = ? AND number <= ?", batch.value(), last.getLast());
    }

    private static String values(List<String> values) {
        int longest = LONGEST_WORDS / 4;
        var json = JSON.writeValueAsString(
                values.stream().map(value -> Fit.text(value, 500)).toList());
        while (json.length() > LONGEST_WORDS && longest > 10) {
            int now = longest;
            json = JSON.writeValueAsString(
                    values.stream().map(value -> Fit.text(value, now)).toList());
            longest /= 2;
        }
        return json.length() > LONGEST_WORDS ? "[]" : json;
    }

    /** How a statement's parameters are set for one of many. */
    @FunctionalInterface
    private interface Setter<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> void each(String sql, List<T> rows, Setter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, STATEMENTS, setter::set);
        }
    }

    private static Taken taken(ResultSet row, int n) throws SQLException {
        long journal = row.getLong("journal");
        boolean none = row.wasNull();
        return new Taken(
                row.getInt("number"),
                new RowId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("subject"),
                row.getBoolean("unsent"),
                row.getInt("attempts"),
                none ? null : journal,
                BatchTable.instant(row, "asked_at"),
                row.getBytes("order_sealed"),
                row.getBytes("memory_sealed"));
    }
}
