package org.ngnportal.batches;

/** How far a batch is. */
public enum BatchState {
    /** Its rows are still being added; nobody but who opened it sees it. */
    PREPARING,
    RUNNING,
    /** Somebody, or a refusal, stopped it for now; also while it is being undone. */
    PAUSED,
    /** Stopped for good: rows that had not begun never will. */
    CANCELLED,
    DONE,
    UNDOING,
    UNDONE;

    /** Whether the job works on it. */
    public boolean isActive() {
        return this == RUNNING || this == UNDOING;
    }

    /** Whether it goes no further by itself or by being resumed. */
    public boolean isOver() {
        return this == CANCELLED || this == DONE || this == UNDONE;
    }
}
