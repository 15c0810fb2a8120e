package org.ngnportal.accounts;

import org.ngnportal.journal.FieldChange;

/**
 * What becomes of one field of an account, for a job that does it and may put it back.
 *
 * @param field as {@link AccountFields} names it
 * @param before the value on the platform when this was planned; empty for none
 * @param after the value wanted; empty for none
 */
public record FieldEdit(String field, String before, String after) {

    /** The way back. */
    public FieldEdit reversed() {
        return new FieldEdit(field, after, before);
    }

    /** Whether people are told of it; other fields only remember how a change came about. */
    public boolean shown() {
        return AccountFields.isShown(field);
    }

    /** For the journal. */
    public FieldChange journalled() {
        return FieldChange.of(field, before, after);
    }
}
