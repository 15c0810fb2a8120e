package org.ngnportal.imports;

/** What the check found about a row. */
public enum RowVerdict {
    CREATE,
    UPDATE,
    UNCHANGED,
    /** Understood, but something stands in its way. */
    CONFLICT,
    /** A cell cannot be understood. */
    INVALID;

    /** Whether it cannot be carried out as it is. */
    public boolean isProblem() {
        return this == CONFLICT || this == INVALID;
    }
}
