package org.ngnportal.availability;

import java.util.List;

/** Something that cannot be set. Nothing was changed. */
public final class InvalidAvailabilityException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Field field;
    private final String messageKey;
    private final transient List<Object> arguments;

    InvalidAvailabilityException(Field field, String messageKey, Object... arguments) {
        super(field + ": " + messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Field field() {
        return field;
    }

    /** The text that says what is wrong. */
    public String messageKey() {
        return messageKey;
    }

    /** What the text is filled with; may be hostile text. */
    public Object[] arguments() {
        return arguments.toArray();
    }

    /** What can be wrong. */
    public enum Field {
        DURATION,
        GROUPS,
        DAYS,
        TIMES,
        CALLER
    }
}
