package org.ngnportal.batches;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;

/**
 * What came of a row.
 *
 * @param words say it; none where the kind of the result says enough
 * @param faultCode of the platform, 0 for none
 * @param faultText the platform's own words: hostile
 * @param memory what undoing needs, as JSON without secrets; null when there is nothing to undo, or when the row's
 *     {@link Memory} has it
 * @param subject what the row turned out to be about, such as the number that the platform picked; null if it is known
 */
public record RowResult(
        Kind kind,
        RowWords words,
        int faultCode,
        String faultText,
        @Nullable String memory,
        @Nullable String subject) {

    /** Kinds of results. */
    public enum Kind {
        /** Done; of undoing: undone. */
        DONE,
        /** There was nothing to do. */
        UNCHANGED,
        /** Nothing was changed; of undoing: what the row did was left as it is. */
        REFUSED,
        /** Nobody can tell, and looking again would not help. */
        UNCERTAIN,
        /** Not known yet: the row is tried again later, while others go on. */
        LATER
    }

    public static RowResult done(RowWords words, @Nullable String memory) {
        return new RowResult(Kind.DONE, words, 0, "", memory, null);
    }

    public static RowResult unchanged(RowWords words) {
        return new RowResult(Kind.UNCHANGED, words, 0, "", null, null);
    }

    public static RowResult refused(RowWords words) {
        return new RowResult(Kind.REFUSED, words, 0, "", null, null);
    }

    public static RowResult refused(NgnProException.Fault fault) {
        return new RowResult(Kind.REFUSED, RowWords.NONE, fault.code(), fault.text(), null, null);
    }

    public static RowResult uncertain(RowWords words) {
        return new RowResult(Kind.UNCERTAIN, words, 0, "", null, null);
    }

    /** Of undoing: left as it is, because it has changed since. */
    public static RowResult kept(RowWords words) {
        return refused(words);
    }

    public static RowResult later() {
        return new RowResult(Kind.LATER, RowWords.NONE, 0, "", null, null);
    }

    /** The same, about something that only turned out now. */
    public RowResult about(String turnedOut) {
        return new RowResult(kind, words, faultCode, faultText, memory, turnedOut);
    }

    /** The same in other words. */
    public RowResult saying(RowWords others) {
        return new RowResult(kind, others, faultCode, faultText, memory, subject);
    }
}
