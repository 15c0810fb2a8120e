package org.ngnportal.calls;

import java.util.regex.Pattern;

/** How callers call themselves. */
final class DisplayNames {

    private static final int LONGEST = 100;
    private static final Pattern QUOTED = Pattern.compile("^\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*<");
    private static final Pattern PLAIN = Pattern.compile("^([^<\"]*)<");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private DisplayNames() {}

    /** The name in a From header (RFC 3261, 25.1), without what cannot be seen; empty when there is none. */
    static String in(String header) {
        // long headers are nobody's name, and patterns need not meet them
        var text = header.length() > 1000 ? header.substring(0, 1000) : header;
        var quoted = QUOTED.matcher(text);
        var plain = PLAIN.matcher(text);
        var name =
                quoted.find() ? ESCAPE.matcher(quoted.group(1)).replaceAll("$1") : plain.find() ? plain.group(1) : "";
        var seen = UNSEEN.matcher(name).replaceAll("").strip();
        return seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen;
    }
}
