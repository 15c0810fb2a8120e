package org.ngnportal.imports.internal;

import java.util.List;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.imports.Verdict;

/** What the check found about a row. */
record RowFinding(
        int number,
        RowVerdict verdict,
        String subject,
        List<Verdict.Difference> differences,
        List<FieldProblem> problems) {

    /** The part that is stored sealed. */
    record Details(List<Verdict.Difference> differences, List<FieldProblem> problems) {

        static final Details NONE = new Details(List.of(), List.of());

        Details {
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
        }
    }

    Details details() {
        return new Details(differences, problems);
    }
}
