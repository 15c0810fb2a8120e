package org.ngnportal.sandbox.traffic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The calls of accounts, day by day. A day of two neighbours is the same whichever of them is asked about. Calls to the
 * PSTN are attempts: whether they come about depends on money and rights.
 */
public final class CallGenerator {

    /** No call is longer, in seconds, ringing included. */
    public static final int LONGEST = 4_300;

    /** What a key differs in from those of its neighbours: so it is the neighbour of its neighbours. */
    private static final long[] NEIGHBOURS = {1, 2, 4, 7, 11, 21};

    private static final int[] HOURS = {
        1, 1, 1, 1, 1, 2, 4, 8, 22, 50, 55, 50, 30, 42, 55, 52, 45, 30, 20, 18, 14, 9, 5, 2
    };
    private static final int[] ON_NET = {SimulatedCall.ANSWERED, 487, 486, 480, 408, 435};
    private static final int[] PLACED = {SimulatedCall.ANSWERED, 487, 486, 404, 435};
    private static final int[] RECEIVED = {SimulatedCall.ANSWERED, 487, 486, 480};
    private static final double WEEKEND = 0.35;

    private final long seed;

    public CallGenerator(long seed) {
        this.seed = seed;
    }

    /** Keys of the accounts that this one may have calls with; not all of them exist. */
    public List<Long> neighbours(long account) {
        return IntStream.range(0, NEIGHBOURS.length)
                .mapToObj(branch -> account ^ NEIGHBOURS[branch])
                .filter(key -> key > 0)
                .toList();
    }

    /** What a Call-ID stands for, empty when it is none of these calls. */
    public Optional<CallRef> read(String callId) {
        return CallRef.of(callId, seed);
    }

    /** The other end of a call between accounts. */
    public long neighbour(CallRef ref) {
        return ref.branch() < NEIGHBOURS.length ? ref.account() ^ NEIGHBOURS[ref.branch()] : 0;
    }

    /** The calls between two neighbours, of the day in the zone of the one with the lower key. */
    public List<SimulatedCall> between(Line one, Line other, LocalDate day) {
        var low = one.key() < other.key() ? one : other;
        var high = low == one ? other : one;
        int branch = branch(low.key() ^ high.key());
        if (branch < 0) {
            return List.of();
        }
        double fondness = Draw.of(seed, 1, low.key(), high.key()).fraction();
        var since = low.since().isAfter(high.since()) ? low.since() : high.since();
        var calls = new ArrayList<SimulatedCall>();
        var draw = Draw.of(seed, 2, low.key(), high.key(), day.toEpochDay());
        int count = draw.times(fondness * fondness * 1.5 * busy(day), CallRef.MOST);
        for (int i = 0; i < count; i++) {
            boolean lowCalls = draw.chance(0.5);
            var start = moment(draw, low, day);
            int status = ON_NET[draw.weighted(74, 12, 7, 4, 2, 1)];
            var call = call(
                    new CallRef(CallRef.Kind.ON_NET, low.key(), branch, day.toEpochDay(), i),
                    (lowCalls ? low : high).party(),
                    (lowCalls ? high : low).party(),
                    start,
                    talk(draw, status),
                    status,
                    draw.chance(0.2));
            if (!call.invited().isBefore(since)) {
                calls.add(call);
            }
        }
        return calls;
    }

    /** What the account tries to call in the PSTN on the day, in its zone. */
    public List<SimulatedCall> placed(Line line, LocalDate day) {
        return pstn(CallRef.Kind.PLACED, line, day);
    }

    /** Who calls the account from the PSTN on the day, in its zone. */
    public List<SimulatedCall> received(Line line, LocalDate day) {
        return line.callerId().isEmpty() ? List.of() : pstn(CallRef.Kind.RECEIVED, line, day);
    }

    private List<SimulatedCall> pstn(CallRef.Kind kind, Line line, LocalDate day) {
        boolean placed = kind == CallRef.Kind.PLACED;
        double talkative = Draw.of(seed, 3, kind.ordinal(), line.key()).fraction();
        var draw = Draw.of(seed, 4, kind.ordinal(), line.key(), day.toEpochDay());
        int count = draw.times((0.3 + talkative * (placed ? 4 : 2)) * busy(day), CallRef.MOST);
        var calls = new ArrayList<SimulatedCall>();
        for (int i = 0; i < count; i++) {
            var start = moment(draw, line, day);
            var far = far(PhoneNumbers.drawn(draw, line.callerId()), line);
            int status = placed ? PLACED[draw.weighted(76, 11, 7, 5, 1)] : RECEIVED[draw.weighted(72, 16, 7, 5)];
            var call = call(
                    new CallRef(kind, line.key(), 0, day.toEpochDay(), i),
                    placed ? line.party() : far,
                    placed ? far : line.party(),
                    start,
                    talk(draw, status),
                    status,
                    false);
            if (!call.invited().isBefore(line.since())) {
                calls.add(call);
            }
        }
        return calls;
    }

    /** A call to the PSTN that came about. */
    public SimulatedCall placed(CallRef ref, Line line, String number, Instant start, int duration, int status) {
        return call(ref, line.party(), far(number, line), start, duration, status, false);
    }

    private static SimulatedCall.Party far(String number, Line line) {
        return new SimulatedCall.Party(0, number + "@" + line.domain(), "");
    }

    private SimulatedCall call(
            CallRef ref,
            SimulatedCall.Party from,
            SimulatedCall.Party to,
            Instant start,
            int duration,
            int status,
            boolean video) {
        var draw = Draw.of(seed, 5, ref.kind().ordinal(), ref.account(), ref.branch(), ref.day(), ref.ordinal());
        int ring = switch (status) {
            case SimulatedCall.ANSWERED -> draw.between(2, 24);
            case 487 -> draw.between(9, 35);
            case 408 -> 32;
            default -> draw.between(1, 3);
        };
        var proxy = draw.one(Nodes.proxies()).ip();
        var relay = draw.one(Nodes.relays()).ip();
        boolean direct = ref.kind() == CallRef.Kind.ON_NET && draw.chance(0.1);
        return new SimulatedCall(
                ref,
                ref.callId(seed),
                from,
                to,
                draw.hex(10),
                "as" + draw.hex(8),
                start,
                ring,
                duration,
                status,
                video,
                proxy,
                direct || status != SimulatedCall.ANSWERED ? null : relay);
    }

    private static int branch(long difference) {
        for (int i = 0; i < NEIGHBOURS.length; i++) {
            if (NEIGHBOURS[i] == difference) {
                return i;
            }
        }
        return -1;
    }

    private static double busy(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? WEEKEND : 1;
    }

    private static Instant moment(Draw draw, Line line, LocalDate day) {
        return day.atTime(draw.weighted(HOURS), draw.between(0, 59), draw.between(0, 59))
                .atZone(line.zone())
                .toInstant();
    }

    private static int talk(Draw draw, int status) {
        int seconds = 6 + draw.lasting(170, 4_200);
        return status == SimulatedCall.ANSWERED ? seconds : 0;
    }
}
