package org.ngnportal.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a draft, as whoever brought it sees it. All text is hostile; values may be secret.
 *
 * @param number line of the file
 * @param verdict null while the check has not come there
 * @param subject whom it is about; empty while that is not clear
 * @param values what the row says, by field; those of secret fields are only to be edited, not shown
 */
public record DraftRow(
        int number,
        @Nullable RowVerdict verdict,
        boolean leftOut,
        String subject,
        Map<ImportField, String> values,
        List<Verdict.Difference> differences,
        List<FieldProblem> problems) {

    public DraftRow {
        values = Map.copyOf(values);
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    public String value(ImportField field) {
        return values.getOrDefault(field, "");
    }

    public List<FieldProblem> problemsOf(ImportField field) {
        return problems.stream().filter(problem -> problem.field() == field).toList();
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
