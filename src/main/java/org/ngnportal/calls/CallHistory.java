package org.ngnportal.calls;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * A subscriber's own calls (contract section 3.11), with the names of his phonebook. All methods may throw
 * {@link NgnProException}, and {@link DeniedException} if the actor is no subscriber.
 */
@Service
public class CallHistory {

    /** The most calls of each direction that are read. */
    public static final int MOST = 1000;

    /** The most missed calls that are read. */
    public static final int MOST_MISSED = 200;

    /** How far back one can look. */
    public static final Duration LONGEST = Duration.ofDays(400);

    private static final Logger log = LoggerFactory.getLogger(CallHistory.class);

    private static final Comparator<PhoneCall> NEWEST_FIRST = Comparator.comparing(
                    PhoneCall::start, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed();

    private final OwnLines lines;
    private final Phonebook phonebook;
    private final Tenants tenants;

    CallHistory(OwnLines lines, Phonebook phonebook, Tenants tenants) {
        this.lines = lines;
        this.phonebook = phonebook;
        this.tenants = tenants;
    }

    /** The time zone in which the subscriber's days begin. */
    public ZoneId zone(Actor actor) {
        return zone(lines.toSee(actor));
    }

    /** The calls of a period, at most the newest {@link #MOST} of each direction; not longer than {@link #LONGEST}. */
    public CallList list(Actor actor, CallPeriod period) {
        var line = lines.toSee(actor);
        return list(actor, line, bounded(period), MOST, MOST);
    }

    /** The newest {@link #MOST_MISSED} calls since a moment, as far as he missed them. */
    public CallList missedSince(Actor actor, Instant since) {
        var line = lines.toSee(actor);
        var now = Instant.now();
        var period = bounded(new CallPeriod(since.isAfter(now) ? now : since, now));
        return list(actor, line, period, 0, MOST_MISSED).matching(call -> call.kind() == CallKind.MISSED);
    }

    /** The present month, where the subscriber is. */
    public MonthFigures month(Actor actor) {
        var line = lines.toSee(actor);
        var zone = zone(line);
        var month = YearMonth.now(zone);
        var query = new CallQuery(month.atDay(1).atStartOfDay(zone).toInstant(), Instant.now(), null);
        var told = line.platform().sip().getCallStatistics(line.id(), new CallsQuery(query, query));
        var placed = told.placed();
        var received = told.received();
        return new MonthFigures(
                month,
                placed == null ? 0 : CallReader.number(placed.calls()),
                received == null ? 0 : CallReader.number(received.calls()),
                CallReader.money(placed == null ? null : placed.price()),
                currency(actor));
    }

    private CallList list(Actor actor, OwnLine line, CallPeriod period, int mostPlaced, int mostReceived) {
        var portions = new Portions(line, period, mostPlaced, mostReceived);
        portions.read();
        var calls = Stream.concat(read(portions.placed(), true), read(portions.received(), false))
                .sorted(NEWEST_FIRST)
                .toList();
        return new CallList(period, named(actor, calls), portions.isComplete(), zone(line), currency(actor));
    }

    private static Stream<PhoneCall> read(Collection<Call> calls, boolean placed) {
        return calls.stream()
                .filter(call -> CallReader.isShown(call, placed))
                .map(call -> CallReader.call(call, placed));
    }

    /** Names are an extra: without them the calls are told nevertheless. */
    private List<PhoneCall> named(Actor actor, List<PhoneCall> calls) {
        var addresses = calls.stream()
                .map(PhoneCall::address)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        try {
            var names = phonebook.namesOf(actor, addresses);
            return calls.stream()
                    .map(call -> {
                        var name = names.get(call.address());
                        return name == null ? call : call.named(name);
                    })
                    .toList();
        } catch (NgnProException silent) {
            log.warn("Cannot read the phonebook to name callers: {}", silent.getMessage());
            return calls;
        }
    }

    private static CallPeriod bounded(CallPeriod period) {
        var earliest = period.to().minus(LONGEST);
        return period.from().isBefore(earliest) ? new CallPeriod(earliest, period.to()) : period;
    }

    private static ZoneId zone(OwnLine line) {
        try {
            return ZoneId.of(line.subscriber().identity().timeZone());
        } catch (DateTimeException none) {
            return ZoneId.systemDefault();
        }
    }

    /** To know the currency is no reason to show nothing. */
    private String currency(Actor actor) {
        try {
            return tenants.settings(actor).property("currency").orElse("");
        } catch (NgnProException silent) {
            log.warn("Cannot read the currency of a subscriber: {}", silent.getMessage());
            return "";
        }
    }
}
