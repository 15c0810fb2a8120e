package org.ngnportal.diversions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that cannot be saved. Nothing was changed. */
public final class InvalidDiversionException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDiversionException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with one value.
     *
     * @param condition whose target it is; null for the time until nobody answers
     * @param messageKey the text that says so
     */
    public record Problem(@Nullable Condition condition, String messageKey) {

        /** As programs name it. */
        public String field() {
            return condition == null ? "no-answer-time" : condition.key();
        }
    }
}
