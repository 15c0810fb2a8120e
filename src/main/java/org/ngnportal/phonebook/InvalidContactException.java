package org.ngnportal.phonebook;

import java.util.List;

/** An entry that cannot be saved. Nothing was changed. */
public final class InvalidContactException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidContactException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    InvalidContactException(Field field, String messageKey) {
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
        ADDRESS,
        NAME,
        GROUP
    }
}
