package org.ngnportal.imports;

import java.util.List;

/**
 * What carrying out a row would do.
 *
 * @param line of the file
 * @param differences what changes of an existing account, in the order of the fields; empty for a new one
 * @param problems what stands in the way; not empty exactly for a {@link Kind#CONFLICT}
 */
public record Verdict(int line, Kind kind, List<Difference> differences, List<FieldProblem> problems) {

    public Verdict {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    public enum Kind {
        CREATE,
        UPDATE,
        UNCHANGED,
        CONFLICT
    }

    /**
     * A field that changes, in the words of cells.
     *
     * @param before hostile text; empty for secrets
     * @param after hostile text; empty for secrets
     */
    public record Difference(ImportField field, String before, String after) {}

    public static Verdict conflict(int line, List<FieldProblem> problems) {
        return new Verdict(line, Kind.CONFLICT, List.of(), problems);
    }
}
