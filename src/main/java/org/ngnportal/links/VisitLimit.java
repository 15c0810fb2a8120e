package org.ngnportal.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Bounds how often one address may try the links of a public page, on this node. Tokens cannot be guessed anyway; this
 * keeps those away who try.
 */
public final class VisitLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private record Window(Instant end, int visits) {}

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final int most;
    private final Duration length;
    private final Clock clock;

    /** @param most visits of an address within the length of time */
    public VisitLimit(int most, Duration length, Clock clock) {
        this.most = most;
        this.length = length;
        this.clock = clock;
    }

    /** Counts a visit; false if the address has to wait. */
    public boolean allows(String address) {
        var now = clock.instant();
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> !now.isBefore(window.end()));
        }
        var window = windows.merge(
                address,
                new Window(now.plus(length), 1),
                (known, first) -> now.isBefore(known.end()) ? new Window(known.end(), known.visits() + 1) : first);
        return window.visits() <= most;
    }
}
