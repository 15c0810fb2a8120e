package org.ngnportal.ngnpro;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a message or stream came from or went to, written {@code transport:ip:port}, {@code ip:port} or {@code ip}
 * (contract section 3.13).
 *
 * @param transport lower-cased, null when not told
 * @param host never empty
 * @param port null when not told
 */
public record NetworkAddress(
        @Nullable String transport, String host, @Nullable Integer port) {

    private static final int LONGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("(?:([a-zA-Z]{2,8}):)?(\\[[0-9a-fA-F:.%]+]|[^:\\s]+)(?::(\\d{1,5}))?");
    private static final Pattern PLAIN_V6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    /** Null when nothing is known, which mediaproxy writes {@code ?.?.?.?:?}, or when it is no address at all. */
    public static @Nullable NetworkAddress of(@Nullable String text) {
        var value = text == null ? "" : text.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.startsWith("?")) {
            return null;
        }
        if (PLAIN_V6.matcher(value).matches()) {
            return new NetworkAddress(null, value, null);
        }
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            return null;
        }
        var transport = parts.group(1) == null ? null : parts.group(1).toLowerCase(Locale.ROOT);
        return new NetworkAddress(transport, parts.group(2), port(parts.group(3)));
    }

    private static @Nullable Integer port(@Nullable String digits) {
        int port = digits == null ? 0 : Integer.parseInt(digits);
        return port == 0 || port > 0xFFFF ? null : (Integer) port;
    }

    /** The same with what it does not tell itself. */
    NetworkAddress or(@Nullable String otherTransport, @Nullable Integer otherPort) {
        return new NetworkAddress(
                transport == null ? otherTransport : transport, host, port == null ? otherPort : port);
    }

    @Override
    public String toString() {
        return (transport == null ? "" : transport + ":") + host + (port == null ? "" : ":" + port);
    }
}
