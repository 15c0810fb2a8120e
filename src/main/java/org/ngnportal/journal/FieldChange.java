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

    /** A change that may be shown; empty when there is none. */
    public static Optional<FieldChange> between(String field, Object before, Object after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new FieldChange(field, before.toString(), after.toString(), false));
    }

    public static FieldChange of(String field, Object before, Object after) {
        return new FieldChange(field, before.toString(), after.toString(), false);
    }

    /** Says that a secret was changed and nothing of it. */
    public static FieldChange ofSecret(String field) {
        return new FieldChange(field, "", "", true);
    }
}
