package org.ngnportal.phones;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered telephone (contract section 3.12). All texts are what it says of itself, without invisible characters and
 * shortened: hostile.
 *
 * @param name without version, to be read; empty when it says nothing
 * @param userAgent all it says
 * @param transport udp, tcp, tls, wss or whatever the platform says, in small letters; may be empty
 * @param address {@code address:port} from which it comes; empty when unknown
 * @param ownAddress {@code address:port} within its own network, when that is another; else empty
 * @param left null when the platform does not say it in seconds
 * @param expiry what the platform says of the end of the registration, when not in seconds; else empty
 */
public record Phone(
        String name,
        PhoneKind kind,
        String userAgent,
        String transport,
        String address,
        String ownAddress,
        @Nullable Duration left,
        String expiry) {

    /** How long it stays registered without registering again. */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(left);
    }

    /** Whether what is signalled on the way to the platform cannot be read by others; what is spoken may be. */
    public boolean isEncrypted() {
        return transport.equals("tls") || transport.equals("wss");
    }
}
