package org.ngnportal.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallsQuery;

/**
 * Reads the calls of a period in portions, the newest first, until there are no more or there are too many. How many the
 * platform gives at most is not known: only when it gives fewer than it is known to give, they are all.
 */
final class Portions {

    /** The most calls of one direction that are asked for at once. */
    static final int PORTION = 200;

    /** As many the platform is known to give (contract section 3.11). */
    private static final int KNOWN = 50;

    private final OwnLine line;
    private final CallPeriod period;
    private final Direction placed;
    private final Direction received;

    /** @param most calls of each direction; 0 for a direction that nobody asks for */
    Portions(OwnLine line, CallPeriod period, int mostPlaced, int mostReceived) {
        this.line = line;
        this.period = period;
        placed = new Direction(period.to(), mostPlaced);
        received = new Direction(period.to(), mostReceived);
    }

    void read() {
        while (!placed.done || !received.done) {
            var answer = line.platform().sip().getCalls(line.id(), new CallsQuery(query(placed), query(received)));
            placed.take(answer.placed());
            received.take(answer.received());
        }
    }

    Set<Call> placed() {
        return placed.calls;
    }

    Set<Call> received() {
        return received.calls;
    }

    boolean isComplete() {
        return placed.complete && received.complete;
    }

    private CallQuery query(Direction direction) {
        // an absent direction would have no limits at all
        return direction.done
                ? new CallQuery(period.from(), period.from(), 1)
                : new CallQuery(period.from(), direction.to, direction.limit());
    }

    /** How far one direction is. */
    private static final class Direction {

        private final Set<Call> calls = new LinkedHashSet<>();
        private final int most;
        private Instant to;
        private boolean done;
        private boolean complete;

        Direction(Instant to, int most) {
            this.to = to;
            this.most = most;
            done = most == 0;
            complete = done;
        }

        int limit() {
            return Math.min(PORTION, most);
        }

        void take(@Nullable List<Call> told) {
            if (done) {
                return;
            }
            var portion = told == null ? List.<Call>of() : told;
            int before = calls.size();
            portion.forEach(calls::add);
            var oldest = oldest(portion);
            boolean all = portion.size() < Math.min(KNOWN, limit()) || calls.size() == before;
            done = all || oldest == null || calls.size() >= most;
            complete = all;
            if (oldest != null) {
                to = oldest;
            }
        }

        private static @Nullable Instant oldest(List<Call> portion) {
            var times = new ArrayList<Instant>();
            portion.forEach(call -> {
                var time = CallReader.time(call.startTime());
                if (time != null) {
                    times.add(time);
                }
            });
            return times.stream().min(Instant::compareTo).orElse(null);
        }
    }
}
