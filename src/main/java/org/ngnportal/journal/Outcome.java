package org.ngnportal.journal;

/** What came of something that was begun. */
public sealed interface Outcome {

    /** It was done. */
    record Done() implements Outcome {}

    /**
     * It was refused and nothing changed.
     *
     * @param code the platform's fault code, 0 when the portal itself refused
     * @param text why, in the words of whoever refused: hostile text
     */
    record Refused(int code, String text) implements Outcome {}

    /** The platform did not answer: it may have been done. */
    record Unknown() implements Outcome {}

    /** The outcome was not written down: it is still under way, or the portal ended in between. */
    record Open() implements Outcome {}
}
