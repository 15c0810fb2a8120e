package org.ngnportal.batches;

/** How far a row is. */
public enum RowState {
    WAITING,
    /** The platform is being asked, or was and nobody knows yet what came of it. */
    ASKED,
    DONE,
    /** Everything was as the row wants it. */
    UNCHANGED,
    REFUSED,
    /** Nobody can tell what came of it. */
    UNCERTAIN,
    CANCELLED,
    UNDOING,
    UNDONE,
    /** Undoing left it, because it has changed since or the platform refused. */
    KEPT;

    /** Whether nothing more happens to it unless the batch is undone. */
    public boolean isOver() {
        return this != WAITING && this != ASKED && this != UNDOING;
    }
}
