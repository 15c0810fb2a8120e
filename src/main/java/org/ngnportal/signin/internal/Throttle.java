package org.ngnportal.signin.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: after some failures one has to wait, each further failure doubles the wait. Counts
 * a username from an address, and an address whatever the username. An attempt counts from its beginning, so that many
 * at once gain nothing.
 */
@Component
class Throttle {

    private static final Limit USERNAME_AND_ADDRESS = new Limit(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Limit ADDRESS = new Limit(25, Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param free failures without a wait; afterwards the wait starts at {@code first} and doubles up to {@code most} */
    private record Limit(int free, Duration first, Duration most) {

        Duration waitAfter(int count) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(count - free, 20));
            return wait.compareTo(most) > 0 ? most : wait;
        }
    }

    private record Failures(int count, Instant last) {}

    private record Key(String text, Limit limit) {}

    @Autowired
    Throttle() {
        this(Clock.systemUTC());
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @throws SignInException if one has to wait first
     */
    synchronized Attempt begin(String username, String address) {
        String network = network(address);
        List<Key> keys = List.of(
                new Key(username.toLowerCase(Locale.ROOT) + "\n" + network, USERNAME_AND_ADDRESS),
                new Key(network, ADDRESS));
        Duration wait =
                keys.stream().map(this::remainingWait).max(Duration::compareTo).orElseThrow();
        if (wait.isPositive()) {
            throw SignInException.tooManyTries(wait);
        }
        keys.forEach(key -> count(key, 1));
        return new Attempt(keys);
    }

    private Duration remainingWait(Key key) {
        Failures known = known(key);
        if (known == null) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), known.last().plus(key.limit().waitAfter(known.count())));
    }

    private @Nullable Failures known(Key key) {
        Failures known = failures.get(key.text());
        if (known != null
                && known.last().plus(key.limit().most().multipliedBy(2)).isBefore(clock.instant())) {
            failures.remove(key.text());
            return null;
        }
        return known;
    }

    private void count(Key key, int change) {
        Failures known = known(key);
        int count = Math.max(0, (known == null ? 0 : known.count()) + change);
        if (count == 0) {
            failures.remove(key.text());
        } else {
            failures.put(key.text(), new Failures(count, clock.instant()));
        }
    }

    /** One who owns a network of IPv6 addresses must not count as many. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** A try under way; it stays counted as a failure unless one of these is called. */
    final class Attempt {

        private final List<Key> keys;

        private Attempt(List<Key> keys) {
            this.keys = keys;
        }

        /** The password was right. Failures with other usernames from the address remain. */
        void succeeded() {
            synchronized (Throttle.this) {
                failures.remove(keys.getFirst().text());
                count(keys.getLast(), -1);
            }
        }

        /** The password was not checked. */
        void undecided() {
            synchronized (Throttle.this) {
                keys.forEach(key -> count(key, -1));
            }
        }
    }
}
