package org.ngnportal.sandbox.platform;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.sip.HostPort;

/** Values of PSTN routing as they may be stored (contract sections 3.22 to 3.26). */
final class RoutingFields {

    static final int LONGEST_NUMBER = 32;
    static final int LONGEST_NAME = 64;
    static final int LONGEST_ORIGINATOR = 128;

    private static final Set<String> TRANSPORTS = Set.of("udp", "tcp", "tls");
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9*#]*");

    private RoutingFields() {}

    /** A name, which must not be empty. */
    static String name(@Nullable String sent, String held, String field) {
        var value = Checked.text(sent, held, LONGEST_NAME, field).strip();
        if (value.isEmpty()) {
            throw Faults.invalid(field + " is missing");
        }
        return value;
    }

    static String transport(@Nullable String sent, String held) {
        var value = sent == null || sent.isBlank() ? held : sent.strip().toLowerCase(Locale.ROOT);
        if (!TRANSPORTS.contains(value)) {
            throw Faults.invalid("transport must be udp, tcp or tls, not \"" + shown(value) + "\"");
        }
        return value;
    }

    /**
     * Where a gateway listens; the host may bring its port along.
     *
     * @param host null keeps
     * @param port null keeps, 0 is 5060
     * @param held null for a new gateway
     */
    static HostPort address(@Nullable String host, @Nullable Integer port, @Nullable HostPort held) {
        int usual =
                port == null && held != null ? held.port() : port == null || port == 0 ? HostPort.DEFAULT_PORT : port;
        var text = host != null ? host : held == null ? "" : held.host();
        return HostPort.parse(text, usual)
                .orElseThrow(() -> Faults.invalid("ip \"" + shown(text) + "\" with port " + usual
                        + " is neither an IP address nor a host name with a port from 1 to 65535"));
    }

    static String prefix(@Nullable PstnPrefix sent, String held) {
        if (sent == null) {
            return held;
        }
        if (!sent.isValid()) {
            throw Faults.invalid("prefix \"" + shown(sent.text()) + "\" is neither empty nor 00 and digits");
        }
        return sent.text();
    }

    /** What is put in front of numbers: digits, perhaps with * and #, perhaps behind a +. */
    static String dialled(@Nullable String sent, String held, String field) {
        if (sent == null) {
            return held;
        }
        var value = Checked.fits(sent.strip(), LONGEST_NUMBER, field);
        if (!DIALLED.matcher(value).matches()) {
            throw Faults.invalid(field + " \"" + value + "\" is not a beginning of numbers");
        }
        return value;
    }

    static int strip(@Nullable Integer sent, int held) {
        return Checked.number(sent, held, LONGEST_NUMBER, "strip");
    }

    static int key(@Nullable Integer sent) {
        return sent == null ? 0 : sent;
    }

    static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "..." : value;
    }
}
