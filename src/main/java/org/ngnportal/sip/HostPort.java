package org.ngnportal.sip;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a SIP server listens, as it is typed in one field: {@code host}, {@code host:port}, {@code [2001:db8::1]:port}
 * (contract section 6.5, point 11).
 *
 * @param host IP address or domain name, as these types spell it
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

    public static final int DEFAULT_PORT = 5060;

    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]*)](?::(\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("([^:]*)(?::(\\d{1,5}))?");

    /** @throws IllegalArgumentException if the host is neither an address nor a name, or the port is out of range */
    public HostPort {
        var text = host;
        host = IpAddress.parse(text).map(IpAddress::value).orElseGet(() -> new DomainName(text).value());
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /**
     * Empty when the text is none of these.
     *
     * @param defaultPort where the text names none
     */
    public static Optional<HostPort> parse(String text, int defaultPort) {
        var typed = text.strip();
        if (IpAddress.parse(typed).isPresent()) {
            return of(typed, null, defaultPort);
        }
        var parts = (typed.startsWith("[") ? BRACKETED : PLAIN).matcher(typed);
        return parts.matches() ? of(parts.group(1), parts.group(2), defaultPort) : Optional.empty();
    }

    /** As {@link #parse(String, int)}, with port 5060 where the text names none. */
    public static Optional<HostPort> parse(String text) {
        return parse(text, DEFAULT_PORT);
    }

    private static Optional<HostPort> of(String host, @Nullable String port, int defaultPort) {
        try {
            return Optional.of(new HostPort(host, port == null ? defaultPort : Integer.parseInt(port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
