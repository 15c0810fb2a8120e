package org.ngnportal.onboarding;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked for breaks a rule; nothing was stored or created. */
public final class NotAcceptableException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public NotAcceptableException(List<FieldProblem> problems) {
        super(problems.stream().map(problem -> problem.field().name()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
