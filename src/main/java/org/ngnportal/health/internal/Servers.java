package org.ngnportal.health.internal;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Servers and what they say, fit to be shown as text. */
final class Servers {

    private static final int LONGEST = 300;

    private Servers() {}

    /** Host and port alone. */
    static String name(URI server) {
        var host = Objects.requireNonNullElse(server.getHost(), "");
        return server.getPort() < 0 ? host : host + ":" + server.getPort();
    }

    /** In one line of a bearable length. */
    static String words(@Nullable String said) {
        var line =
                Objects.requireNonNullElse(said, "").replaceAll("\\p{C}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
