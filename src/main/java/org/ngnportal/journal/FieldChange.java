package org.ngnportal.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of a field.
 *
 * @param field a key such as {@code email}; its words are the message {@code journal.field.<key>}
 * @param before empty when there was nothing
 * @param after empty when nothing remains
 * @param secret whether the values are withheld
 */
public record FieldChange(String field, String before, String after, boolean secret) {

    /** Value of something that is on or true. */
    public static final String YES = "yes";

    /** Value of something that is off or false. */
    public static final String NO = "no";

    /** A change that may be shown; empty when there is none. */
    public static Optional<FieldChange> between(String field, Object before, Object after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of(of(field, before, after));
    }

    public static FieldChange of(String field, Object before, Object after) {
        return new FieldChange(field, text(before), text(after), false);
    }

    /** A field of something new. */
    public static FieldChange to(String field, Object after) {
        return of(field, "", after);
    }

    /** Says that a secret was changed and nothing of it. */
    public static FieldChange ofSecret(String field) {
        return new FieldChange(field, "", "", true);
    }

    private static String text(Object value) {
        return value instanceof Boolean yes ? (yes ? YES : NO) : value.toString();
    }
}
