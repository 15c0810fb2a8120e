package org.ngnportal.batches.internal;

/** Makes texts fit columns: cut where they are longer, without what PostgreSQL does not take. */
final class Fit {

    private static final char UNKNOWN = '\uFFFD';

    private Fit() {}

    static String text(String text, int longest) {
        int end = Math.min(text.length(), longest);
        var clean = new StringBuilder(end);
        text.substring(0, end)
                .codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? UNKNOWN
                        : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
