package org.ngnportal.batches.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.RowWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows as people see them. */
@Repository
class RowFinder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final String MATCHING = """
             FROM batch_row WHERE batch_id = :batch AND (:anyState OR state IN (:states))
                AND (:anyText OR lower(subject) LIKE :text ESCAPE '!')
            """;

    private final JdbcClient jdbc;

    RowFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BatchRow> find(BatchId batch, RowFilter filter, int offset, int limit) {
        return query(
                        "SELECT *" + MATCHING + " ORDER BY number OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY",
                        batch,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(RowFinder::read)
                .list();
    }

    /** Rows behind a number. */
    List<BatchRow> after(BatchId batch, int number, int limit) {
        return jdbc.sql("SELECT * FROM batch_row WHERE batch_id = :batch AND number > :number ORDER BY number"
                        + " FETCH FIRST :limit ROWS ONLY")
                .param("batch", batch.value())
                .param("number", number)
                .param("limit", limit)
                .query(RowFinder::read)
                .list();
    }

    int count(BatchId batch, RowFilter filter) {
        return query("SELECT count(*)" + MATCHING, batch, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, BatchId batch, RowFilter filter) {
        var states = filter.states().isEmpty()
                ? List.of("")
                : filter.states().stream().map(RowState::name).toList();
        return jdbc.sql(sql)
                .param("batch", batch.value())
                .param("anyState", filter.states().isEmpty())
                .param("states", states)
                .param("anyText", filter.text().isEmpty())
                .param("text", BatchFinder.containing(filter.text()));
    }

    private static BatchRow read(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                new RowId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getInt("number"),
                row.getString("subject"),
                RowState.valueOf(row.getString("state")),
                new RowWords(row.getString("words"), JSON.readValue(row.getString("word_values"), VALUES)),
                row.getInt("fault_code"),
                row.getString("fault_text"),
                BatchTable.instant(row, "ended_at"));
    }
}
