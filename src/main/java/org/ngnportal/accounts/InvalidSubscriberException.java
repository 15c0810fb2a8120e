package org.ngnportal.accounts;

import java.util.List;

/** Values that cannot be saved. Nothing was changed. */
public final class InvalidSubscriberException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidSubscriberException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with one field.
     *
     * @param messageKey the text that says so
     */
    public record Problem(Field field, String messageKey) {}

    /** The fields that can be wrong. */
    public enum Field {
        FIRST_NAME,
        LAST_NAME,
        EMAIL,
        LANGUAGE,
        TIME_ZONE,
        CALLER_ID,
        CALL_LIMIT,
        QUOTA,
        BILLING
    }
}
