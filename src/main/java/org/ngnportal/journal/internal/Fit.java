package org.ngnportal.journal.internal;

import java.util.List;
import org.ngnportal.journal.FieldChange;

/**
 * Makes texts fit the columns of the journal. What databases treat differently is replaced, so that a row reads as it was
 * hashed.
 */
final class Fit {

    static final int WHO = 200;
    static final int ADDRESS = 64;
    static final int ACTION = 60;
    static final int KIND = 20;
    static final int SUBJECT = 330;
    static final int FAULT = 500;
    static final int CHANGES = 20_000;

    private static final char UNKNOWN = '\uFFFD';
    private static final int LONGEST_VALUE = 4000;
    private static final int SHORTEST_VALUE = 30;
    private static final String CUT = "…";

    private Fit() {}

    /** The text, cut where it is longer. */
    static String text(String text, int longest) {
        if (text.length() <= longest) {
            return clean(text);
        }
        int end = longest - CUT.length();
        return clean(text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)) + CUT;
    }

    /** The changes as JSON: their values are cut as far as needed; if that is not enough, the last ones are left out. */
    static String changes(List<FieldChange> changes) {
        int longest = LONGEST_VALUE;
        var json = Link.json(cut(changes, longest));
        while (json.length() > CHANGES && longest > SHORTEST_VALUE) {
            longest = longest / 2;
            json = Link.json(cut(changes, longest));
        }
        for (int kept = changes.size() - 1; json.length() > CHANGES; kept--) {
            json = Link.json(cut(changes.subList(0, kept), longest));
        }
        return json;
    }

    private static List<FieldChange> cut(List<FieldChange> changes, int longest) {
        return changes.stream()
                .map(change -> new FieldChange(
                        text(change.field(), ACTION),
                        text(change.before(), longest),
                        text(change.after(), longest),
                        change.secret()))
                .toList();
    }

    /** Without NUL, which PostgreSQL does not take, and without halves of characters. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? UNKNOWN
                        : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
