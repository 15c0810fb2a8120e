package org.ngnportal.sandbox.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.ngnportal.ngnpro.SipDeviceLocation;

/** Telephones that somebody registered, besides those of the simulated traffic; forgotten when the platform ends. */
final class RegisteredPhones {

    private final Map<Long, List<Registration>> byAccount = new ConcurrentHashMap<>();

    private record Registration(SipDeviceLocation location, Instant since) {}

    void add(long account, SipDeviceLocation location, Instant now) {
        byAccount.computeIfAbsent(account, key -> new CopyOnWriteArrayList<>()).add(new Registration(location, now));
    }

    /** Those that have not expired, with the time they have left; one whose expiry is no number stays. */
    Stream<SipDeviceLocation> of(long account, Instant now) {
        return byAccount.getOrDefault(account, List.of()).stream().flatMap(held -> at(now, held));
    }

    private static Stream<SipDeviceLocation> at(Instant now, Registration held) {
        var location = held.location();
        var expires = location.expires();
        if (expires == null || !expires.matches("\\d{1,9}")) {
            return Stream.of(location);
        }
        long left =
                Long.parseLong(expires) - Duration.between(held.since(), now).toSeconds();
        return left <= 0
                ? Stream.empty()
                : Stream.of(new SipDeviceLocation(
                        location.address(),
                        location.port(),
                        location.publicAddress(),
                        location.publicPort(),
                        Long.toString(left),
                        location.userAgent(),
                        location.transport()));
    }
}
