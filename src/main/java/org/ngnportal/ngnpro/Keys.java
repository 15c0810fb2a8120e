package org.ngnportal.ngnpro;

import java.util.Locale;
import java.util.regex.Pattern;

/** Keys as the platform writes them, however they were typed (contract section 6.5, points 1, 10 and 12). */
final class Keys {

    private static final Pattern SEPARATORS = Pattern.compile("[+\\s().-]");
    private static final Pattern DOT = Pattern.compile("(?<=[^\\s.])\\.$");

    private Keys() {}

    static String lower(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** A name of the DNS without the dot at its end; the root itself stays. */
    static String withoutDot(String typed) {
        return DOT.matcher(typed.strip()).replaceFirst("");
    }

    /** The name of a zone. */
    static String zone(String typed) {
        return withoutDot(lower(typed));
    }

    /** A number or a beginning of numbers without + and separators; wildcards stay. */
    static String number(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("");
    }
}
