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

    static LikePattern of(String pattern) {
        var like = new StringBuilder();
        var literal = new StringBuilder();
        int wildcards = 0;
        boolean openEnd = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(i + 1)) >= 0;
            if (escaped) {
                c = pattern.charAt(++i);
            }
            if (!escaped && (c == '%' || c == '_')) {
                wildcards++;
                openEnd = c == '%' && i == pattern.length() - 1;
                like.append(c);
            } else {
                like.append("%_!".indexOf(c) >= 0 ? "!" : "").append(c);
                literal.append(c);
            }
        }
        return new LikePattern(
                like.toString(), literal.toString(), wildcards == 0, wildcards == 1 && openEnd && !literal.isEmpty());
    }
}
