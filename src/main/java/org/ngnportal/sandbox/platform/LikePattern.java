package org.ngnportal.sandbox.platform;

/**
 * A text of a filter: {@code %} and {@code _} are wildcards, a backslash before them or before itself takes the magic away.
 *
 * @param sql operand of {@code like ... escape '!'}
 * @param literal the text without wildcards, its escapes resolved
 * @param exact whether there is no wildcard
 * @param startsOnly whether the only wildcard is one {@code %} at the end
 */
record LikePattern(String sql, String literal, boolean exact, boolean startsOnly) {

    /** Longer than any column. */
    private static final int LONGEST = 255;

    /** With more, a single row can keep the database busy for long: all ways to share out the text are tried. */
    private static final int MOST_WILDCARDS = 4;

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9005 when the text is too long or too wild */
    static LikePattern of(String pattern) {
        if (pattern.length() > LONGEST) {
            throw Faults.invalid("a filter is longer than " + LONGEST + " characters");
        }
        var like = new StringBuilder();
        var literal = new StringBuilder();
        int wildcards = 0;
        int open = 0;
        boolean openEnd = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(i + 1)) >= 0;
            if (escaped) {
                c = pattern.charAt(++i);
            }
            if (!escaped && (c == '%' || c == '_')) {
                wildcards++;
                open += c == '%' ? 1 : 0;
                openEnd = c == '%' && i == pattern.length() - 1;
                like.append(c);
            } else {
                like.append("%_!".indexOf(c) >= 0 ? "!" : "").append(c);
                literal.append(c);
            }
        }
        if (open > MOST_WILDCARDS) {
            throw Faults.invalid("a filter has more than " + MOST_WILDCARDS + " times the wildcard %");
        }
        return new LikePattern(
                like.toString(), literal.toString(), wildcards == 0, wildcards == 1 && openEnd && !literal.isEmpty());
    }
}
