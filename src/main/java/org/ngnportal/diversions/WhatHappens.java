package org.ngnportal.diversions;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.diversions.Acceptance.Window;
import org.ngnportal.diversions.Happening.Rule;

/** Tells which rule wins when somebody calls (contract sections 3.7 and 3.8). */
public final class WhatHappens {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Circumstances circumstances;
    private final Caller caller;
    private final boolean now;
    private final Instant when;

    private WhatHappens(Circumstances circumstances, Caller caller, @Nullable Instant at) {
        this.circumstances = circumstances;
        this.caller = caller;
        now = at == null;
        when = at == null ? circumstances.readAt() : at;
    }

    /** @param at when he calls; null for now, when it is known whether a telephone is online */
    public static Happening of(Circumstances circumstances, Caller caller, @Nullable Instant at) {
        return new WhatHappens(circumstances, caller, at).decide();
    }

    private Happening decide() {
        if (circumstances.blocked()) {
            return ends(Rule.BLOCKED, Target.NONE);
        }
        if (caller.kind() == Caller.Kind.ANONYMOUS && circumstances.rejectsAnonymous()) {
            return ends(Rule.ANONYMOUS, Target.NONE);
        }
        return disturbed().orElseGet(this::reached);
    }

    /** Empty when he is let through. */
    private Optional<Happening> disturbed() {
        var temporary = circumstances
                .acceptance()
                .temporary()
                .filter(rule -> !rule.groups().isEmpty())
                .filter(rule -> rule.left()
                        .map(left -> when.isBefore(circumstances.readAt().plus(left)))
                        .orElse(true));
        if (temporary.isPresent()) {
            return temporary
                    .filter(rule -> !Acceptance.letsThrough(rule.groups(), caller))
                    .map(rule -> turnedAway(
                            Rule.TEMPORARY,
                            rule.left()
                                    .map(left ->
                                            circumstances.readAt().plus(left).atZone(circumstances.zone()))));
        }
        var local = when.atZone(circumstances.zone());
        return holding(local)
                .filter(open -> !Acceptance.letsThrough(open.window().groups(), caller))
                .map(open -> turnedAway(Rule.PLAN, Optional.of(open.until())));
    }

    /** A window of the plan that holds at the time. */
    private record Open(Window window, ZonedDateTime since, ZonedDateTime until) {}

    /** The window that decides: what is said of fewer days goes before what is said of more, then what began later. */
    private Optional<Open> holding(ZonedDateTime at) {
        return circumstances.acceptance().plan().stream()
                .filter(window -> !window.groups().isEmpty())
                .flatMap(window -> open(window, at).stream())
                .min(Comparator.comparingInt((Open open) -> open.window().days().size())
                        .thenComparing(Open::since, Comparator.reverseOrder()));
    }

    private static Optional<Open> open(Window window, ZonedDateTime at) {
        var time = at.toLocalTime();
        var date = at.toLocalDate();
        var start = window.start();
        var stop = window.stop();
        boolean untilMidnight = stop.equals(LocalTime.MIDNIGHT) || stop.equals(LAST_MINUTE);
        boolean overnight = !untilMidnight && !stop.isAfter(start);
        boolean begun = window.days().contains(at.getDayOfWeek()) && !time.isBefore(start);
        if (begun && (untilMidnight || overnight || time.isBefore(stop))) {
            var end =
                    date.plusDays(untilMidnight || overnight ? 1 : 0).atTime(untilMidnight ? LocalTime.MIDNIGHT : stop);
            return Optional.of(new Open(window, date.atTime(start).atZone(at.getZone()), end.atZone(at.getZone())));
        }
        boolean sinceYesterday =
                overnight && window.days().contains(at.getDayOfWeek().minus(1)) && time.isBefore(stop);
        return sinceYesterday
                ? Optional.of(new Open(
                        window,
                        date.minusDays(1).atTime(start).atZone(at.getZone()),
                        date.atTime(stop).atZone(at.getZone())))
                : Optional.empty();
    }

    private Happening reached() {
        var all = target(Condition.ALL);
        if (!all.isNone()) {
            return ends(Rule.ALL_CALLS, all);
        }
        if (now && !circumstances.online()) {
            return ends(Rule.OFFLINE, orUnavailable(Condition.OFFLINE));
        }
        var then = new EnumMap<Condition, Target>(Condition.class);
        if (!now) {
            then.put(Condition.OFFLINE, orUnavailable(Condition.OFFLINE));
        }
        then.put(Condition.BUSY, orUnavailable(Condition.BUSY));
        then.put(Condition.NO_ANSWER, orUnavailable(Condition.NO_ANSWER));
        return happening(Rule.RINGS, Target.NONE, Optional.empty(), then);
    }

    private Happening turnedAway(Rule rule, Optional<ZonedDateTime> until) {
        return happening(rule, target(Condition.UNAVAILABLE), until, Map.of());
    }

    private Happening ends(Rule rule, Target target) {
        return happening(rule, target, Optional.empty(), Map.of());
    }

    private Happening happening(Rule rule, Target target, Optional<ZonedDateTime> until, Map<Condition, Target> then) {
        return new Happening(
                rule, target, until, then, circumstances.diversions().noAnswer());
    }

    private Target target(Condition condition) {
        return circumstances.diversions().target(condition);
    }

    private Target orUnavailable(Condition condition) {
        var own = target(condition);
        return own.isNone() ? target(Condition.UNAVAILABLE) : own;
    }
}
