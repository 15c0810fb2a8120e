package org.ngnportal.diversions;

/**
 * Who calls.
 *
 * @param group of the phonebook that he is in; empty for the other kinds
 */
public record Caller(Kind kind, String group) {

    /** What is known of a caller. */
    public enum Kind {
        /** He is in no group of the phonebook. */
        ANYBODY,
        /** He is in a group of the phonebook. */
        GROUP,
        /** He hides his number. */
        ANONYMOUS
    }

    public static final Caller ANYBODY = new Caller(Kind.ANYBODY, "");

    public static final Caller ANONYMOUS = new Caller(Kind.ANONYMOUS, "");

    public static Caller of(String group) {
        return new Caller(Kind.GROUP, group);
    }
}
