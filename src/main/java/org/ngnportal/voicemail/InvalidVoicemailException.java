package org.ngnportal.voicemail;

import java.util.List;

/** Values that cannot be used. Nothing was changed. */
public final class InvalidVoicemailException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidVoicemailException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    InvalidVoicemailException(Field field, String messageKey) {
        this(List.of(new Problem(field, messageKey)));
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
        PIN,
        EMAIL,
        /** Whether messages are deleted once they were mailed. */
        DELETE_AFTER_MAILING,
        GREETING
    }
}
