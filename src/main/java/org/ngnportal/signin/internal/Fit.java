package org.ngnportal.signin.internal;

/** Makes hostile text fit a column and one line of the log. */
final class Fit {

    private static final String CUT = "…";
    private static final char UNKNOWN = '\uFFFD';

    private Fit() {}

    /** One line, cut where it is longer; without what controls a terminal or turns the direction of text. */
    static String text(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        int limit = text.length() > longest * 2 ? longest * 2 : text.length();
        text.substring(0, limit)
                .codePoints()
                .map(point -> isPlain(point) ? point : UNKNOWN)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= longest) {
            return clean.toString();
        }
        int end = longest - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
