package org.ngnportal.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address. Each address has one spelling: lower case, the first run of zeros of an IPv6 address as
 * {@code ::}.
 */
public record IpAddress(String value) {

    private static final Pattern QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    private static final Pattern HEXTETS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern ZEROS = Pattern.compile("(^|:)(?:0(?::|$)){2,8}");

    /** @throws IllegalArgumentException if the text is not an address */
    public IpAddress {
        value = spelling(value.strip())
                .orElseThrow(() -> new IllegalArgumentException("neither an IPv4 nor an IPv6 address"));
    }

    /** Empty when the text is not an address; names are never looked up. */
    public static Optional<IpAddress> parse(String text) {
        return spelling(text.strip()).map(IpAddress::new);
    }

    public boolean isV6() {
        return value.indexOf(':') >= 0;
    }

    private static Optional<String> spelling(String text) {
        if (QUAD.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (text.indexOf(':') < 0 || !HEXTETS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // in brackets it is a literal or nothing
            var address = InetAddress.getByName("[" + text + "]").getHostAddress();
            return Optional.of(ZEROS.matcher(address).replaceFirst("::"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
