package org.ngnportal.imports.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ngnportal.imports.DraftProblem;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.shell.Texts;

/** Problems in words. */
final class ProblemWords {

    private ProblemWords() {}

    static String of(DraftProblem problem) {
        return Texts.t(
                "imports.problem."
                        + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.text());
    }

    static String of(FieldProblem problem) {
        return Texts.t(problem.messageKey(), problem.parameters().toArray());
    }

    static String of(List<FieldProblem> problems) {
        return problems.stream().map(ProblemWords::of).collect(Collectors.joining(" "));
    }
}
