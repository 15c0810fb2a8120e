package org.ngnportal.profile;

import java.util.List;

/** Values that cannot be taken. Nothing was changed. */
public final class InvalidProfileException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidProfileException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public InvalidProfileException(Field field, String messageKey) {
        this(List.of(new Problem(field, messageKey)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with one field; of a password one for each rule it breaks.
     *
     * @param messageKey the text that says so
     */
    public record Problem(Field field, String messageKey) {}

    /** The fields that can be wrong. */
    public enum Field {
        LANGUAGE,
        TIME_ZONE,
        MOBILE_NUMBER,
        QUICK_DIAL,
        REGION,
        EMAIL,
        /** The web password, asked for again. */
        CURRENT_PASSWORD,
        NEW_PASSWORD
    }
}
