package org.ngnportal.api.internal;

import java.util.List;
import org.ngnportal.api.internal.Problem.FieldError;

/** Ends a request. */
public final class ProblemException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().key(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemType type) {
        this(Problem.of(type));
    }

    /** One field is wrong. */
    public static ProblemException invalid(String field, String messageKey, Object... arguments) {
        return new ProblemException(Problem.invalid(List.of(FieldError.of(field, messageKey, arguments))));
    }

    public Problem problem() {
        return problem;
    }
}
