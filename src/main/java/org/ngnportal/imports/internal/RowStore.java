package org.ngnportal.imports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.RowVerdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code import_row}. */
@Repository
class RowStore {

    private static final int LONGEST_SUBJECT = 400;
    private static final int MOST_ALIKE = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DraftSeals seals;

    RowStore(JdbcClient jdbc, JdbcTemplate template, DraftSeals seals) {
        this.jdbc = jdbc;
        this.template = template;
        this.seals = seals;
    }

    /** A row that was read. */
    record NewLine(int number, List<String> cells) {}

    /**
     * How many rows of a draft have a verdict.
     *
     * @param verdict null for none yet
     */
    record Tally(@Nullable RowVerdict verdict, boolean leftOut, int rows) {}

    void insert(DraftId id, List<NewLine> lines) {
        template.batchUpdate(
                "insert into import_row (draft_id, number, cells_sealed, left_out) values (?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            id.value(),
                            line.number(),
                            seals.content(id, line.number(), RowContent.of(line.cells())),
                            false
                        })
                        .toList());
    }

    /** Rows after a number, in their order, whether they are left out or not. */
    List<StoredRow> after(DraftId id, int number, int limit) {
        return jdbc.sql("select * from import_row where draft_id = :id and number > :number order by number"
                        + " fetch first " + limit + " rows only")
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> read(id, row))
                .list();
    }

    List<StoredRow> find(DraftId id, DraftFilter filter, int offset, int limit) {
        var verdict = filter.verdict();
        var query = jdbc.sql("select * from import_row where " + condition(filter) + " order by number offset " + offset
                        + " rows fetch first " + limit + " rows only")
                .param("id", id.value())
                .param("left_out", filter.leftOut());
        return (verdict == null ? query : query.param("verdict", verdict.name()))
                .query((row, index) -> read(id, row))
                .list();
    }

    int count(DraftId id, DraftFilter filter) {
        var verdict = filter.verdict();
        var query = jdbc.sql("select count(*) from import_row where " + condition(filter))
                .param("id", id.value())
                .param("left_out", filter.leftOut());
        return (verdict == null ? query : query.param("verdict", verdict.name()))
                .query(Integer.class)
                .single();
    }

    Optional<StoredRow> find(DraftId id, int number) {
        return jdbc.sql("select * from import_row where draft_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> read(id, row))
                .optional();
    }

    /** Those about some subscribers, at most 100. */
    List<StoredRow> about(DraftId id, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql("select * from import_row where draft_id = :id and subject in (:subjects)"
                                + " order by number fetch first " + MOST_ALIKE + " rows only")
                        .param("id", id.value())
                        .param("subjects", subjects)
                        .query((row, index) -> read(id, row))
                        .list();
    }

    List<Tally> tally(DraftId id) {
        return jdbc.sql("select verdict, left_out, count(*) as row_count from import_row where draft_id = :id"
                        + " group by verdict, left_out")
                .param("id", id.value())
                .query((row, index) -> new Tally(verdict(row), row.getBoolean("left_out"), row.getInt("row_count")))
                .list();
    }

    static Map<RowVerdict, Integer> counts(List<Tally> tallies) {
        var counts = new EnumMap<RowVerdict, Integer>(RowVerdict.class);
        for (var tally : tallies) {
            var verdict = tally.verdict();
            if (verdict != null && !tally.leftOut()) {
                counts.merge(verdict, tally.rows(), Integer::sum);
            }
        }
        return counts;
    }

    static int leftOut(List<Tally> tallies) {
        return tallies.stream().filter(Tally::leftOut).mapToInt(Tally::rows).sum();
    }

    void forgetVerdicts(DraftId id) {
        jdbc.sql("update import_row set verdict = null, result_sealed = null, subject = null where draft_id = :id")
                .param("id", id.value())
                .update();
    }

    void save(DraftId id, List<RowFinding> findings) {
        var rows = new ArrayList<Object[]>();
        for (var finding : findings) {
            rows.add(new Object[] {
                finding.verdict().name(),
                limited(finding.subject()),
                seals.details(id, finding.number(), finding.details()),
                id.value(),
                finding.number()
            });
        }
        template.batchUpdate(
                "update import_row set verdict = ?, subject = ?, result_sealed = ? where draft_id = ? and number = ?",
                rows);
    }

    void saveContent(DraftId id, int number, RowContent content) {
        jdbc.sql("update import_row set cells_sealed = :cells where draft_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .param("cells", seals.content(id, number, content))
                .update();
    }

    void leaveOut(DraftId id, int number, boolean out) {
        jdbc.sql("update import_row set left_out = :out where draft_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .param("out", out)
                .update();
    }

    void delete(DraftId id) {
        jdbc.sql("delete from import_row where draft_id = :id")
                .param("id", id.value())
                .update();
    }

    private static String condition(DraftFilter filter) {
        return "draft_id = :id and left_out = :left_out" + (filter.verdict() == null ? "" : " and verdict = :verdict");
    }

    private StoredRow read(DraftId id, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        var details = row.getBytes("result_sealed");
        var subject = row.getString("subject");
        return new StoredRow(
                number,
                seals.content(id, number, row.getBytes("cells_sealed")),
                verdict(row),
                row.getBoolean("left_out"),
                subject == null ? "" : subject,
                details == null ? RowFinding.Details.NONE : seals.details(id, number, details));
    }

    private static @Nullable RowVerdict verdict(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null ? null : RowVerdict.valueOf(verdict);
    }

    private static String limited(String text) {
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT);
    }
}
