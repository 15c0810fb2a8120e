package org.ngnportal.calls;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Calls of a period, newest first.
 *
 * @param complete whether these are all; if not, older ones of the period were left out
 * @param zone of the subscriber
 * @param currency as his reseller calls it: hostile text; empty when he does not say
 */
public record CallList(CallPeriod period, List<PhoneCall> calls, boolean complete, ZoneId zone, String currency) {

    public CallList {
        calls = List.copyOf(calls);
    }

    public CallList matching(Predicate<PhoneCall> wanted) {
        return new CallList(period, calls.stream().filter(wanted).toList(), complete, zone, currency);
    }

    public int count(CallKind kind) {
        return (int) calls.stream().filter(call -> call.kind() == kind).count();
    }

    /** Of all talks together. */
    public Duration talked() {
        return calls.stream().map(PhoneCall::duration).reduce(Duration.ZERO, Duration::plus);
    }

    public BigDecimal price() {
        return calls.stream().map(PhoneCall::price).reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
    }

    /** The day of a call where the subscriber is. */
    public Optional<LocalDate> dayOf(PhoneCall call) {
        return Optional.ofNullable(call.start()).map(start -> LocalDate.ofInstant(start, zone));
    }

    /** Each day of the period, in order; if the list is not complete, each day from the oldest call on. */
    public List<Day> days() {
        var last = LocalDate.ofInstant(period.to(), zone);
        var first = LocalDate.ofInstant(period.from(), zone);
        if (!complete && !calls.isEmpty()) {
            first = calls.reversed().stream()
                    .flatMap(call -> dayOf(call).stream())
                    .findFirst()
                    .orElse(first);
        }
        var days = new ArrayList<Day>();
        first.datesUntil(last.plusDays(1)).forEach(date -> days.add(day(date)));
        return days;
    }

    private Day day(LocalDate date) {
        int[] counts = new int[CallKind.values().length];
        calls.stream()
                .filter(call -> call.start() != null
                        && date.equals(LocalDate.ofInstant(Objects.requireNonNull(call.start()), zone)))
                .forEach(call -> counts[call.kind().ordinal()]++);
        return new Day(
                date,
                counts[CallKind.PLACED.ordinal()],
                counts[CallKind.RECEIVED.ordinal()],
                counts[CallKind.MISSED.ordinal()]);
    }

    /** How many calls a day had. */
    public record Day(LocalDate date, int placed, int received, int missed) {

        public int count() {
            return placed + received + missed;
        }
    }
}
