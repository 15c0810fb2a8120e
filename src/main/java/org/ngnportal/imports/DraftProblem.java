package org.ngnportal.imports;

/**
 * Why the job of a draft does not go on.
 *
 * @param text the platform's own words, hostile; empty without any
 */
public record DraftProblem(Kind kind, String text) {

    /** What keeps it from going on. */
    public enum Kind {
        /** The platform does not answer; it is tried again. */
        AWAY,
        /** The platform refused. */
        REFUSED,
        /** Whoever it acts for may not do it any more. */
        DENIED,
        /** What was stored cannot be opened with the portal's present key. */
        KEY_LOST
    }
}
