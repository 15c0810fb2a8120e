package org.ngnportal.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.availability.InvalidAvailabilityException.Field;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.DayMask;

/**
 * The weekly plan as it travels (contract section 3.8). The platform keeps one rule for a set of days; several intervals of
 * a day become rules of different sets. Rules that stay as they are go back as they came, also those that mean nothing
 * here. The end of a day travels as 23:59, as other clients write it.
 */
final class PlanOnWire {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private PlanOnWire() {}

    /** What other rules mean, beside their days. */
    private record Content(LocalTime start, LocalTime stop, Admitted admitted) {

        static Content of(Interval interval) {
            return new Content(interval.start(), interval.stop(), interval.admitted());
        }
    }

    /** Rules of the same times for different days are one interval. */
    static WeekPlan read(@Nullable List<AcceptRulePersistent> rules) {
        var days = new LinkedHashMap<Content, Set<DayOfWeek>>();
        for (var rule : orEmpty(rules)) {
            interval(rule)
                    .ifPresent(interval -> days.computeIfAbsent(
                                    Content.of(interval), content -> EnumSet.noneOf(DayOfWeek.class))
                            .addAll(interval.days()));
        }
        return plan(days);
    }

    /**
     * The rules of a plan.
     *
     * @param held what the platform has now
     * @throws InvalidAvailabilityException if there are more intervals on some days than it can keep
     */
    static List<AcceptRulePersistent> write(@Nullable List<AcceptRulePersistent> held, WeekPlan wanted) {
        var strange =
                orEmpty(held).stream().filter(rule -> interval(rule).isEmpty()).toList();
        var needs = needs(wanted);
        var kept = new ArrayList<>(strange);
        var missing = new LinkedHashMap<Content, Integer>();
        needs.forEach((content, days) -> {
            int left = days;
            for (var rule : orEmpty(held)) {
                var interval = interval(rule);
                int mask = mask(rule);
                if (interval.filter(one -> Content.of(one).equals(content)).isPresent()
                        && (mask & ~days) == 0
                        && (mask & left) != 0) {
                    kept.add(rule);
                    left &= ~mask;
                }
            }
            if (left != 0) {
                missing.put(content, left);
            }
        });
        return completed(kept, missing).or(() -> completed(strange, needs)).orElseThrow(() -> crowded(strange, needs));
    }

    private static Optional<List<AcceptRulePersistent>> completed(
            List<AcceptRulePersistent> kept, Map<Content, Integer> missing) {
        return Masks.distribute(List.copyOf(missing.values()), masks(kept)).map(masks -> {
            var rules = new ArrayList<>(kept);
            var contents = List.copyOf(missing.keySet());
            for (int i = 0; i < contents.size(); i++) {
                var content = contents.get(i);
                masks.get(i).forEach(mask -> rules.add(rule(content, mask)));
            }
            return rules;
        });
    }

    private static InvalidAvailabilityException crowded(
            List<AcceptRulePersistent> strange, Map<Content, Integer> needs) {
        int days = Masks.crowded(List.copyOf(needs.values()), masks(strange));
        return new InvalidAvailabilityException(
                Field.DAYS, "availability.error.crowded", List.copyOf(new DayMask(days == 0 ? 127 : days).days()));
    }

    private static Map<Content, Integer> needs(WeekPlan plan) {
        var needs = new LinkedHashMap<Content, Integer>();
        for (var interval : plan.intervals()) {
            needs.merge(Content.of(interval), DayMask.of(interval.days()).bits(), (one, other) -> one | other);
        }
        return needs;
    }

    private static WeekPlan plan(Map<Content, Set<DayOfWeek>> days) {
        return new WeekPlan(days.entrySet().stream()
                .map(entry -> new Interval(
                        entry.getValue(),
                        entry.getKey().start(),
                        entry.getKey().stop(),
                        entry.getKey().admitted()))
                .toList());
    }

    /** Empty for a rule that says nothing: without days, times or anybody (contract section 3.8). */
    private static Optional<Interval> interval(AcceptRulePersistent rule) {
        var start = rule.start();
        var stop = rule.stop();
        var groups = rule.groups();
        var days = rule.days();
        if (!rule.hasValidTimes() || start == null || stop == null || groups == null || days == null) {
            return Optional.empty();
        }
        var from = LocalTime.parse(start);
        var to = end(LocalTime.parse(stop));
        boolean says = groups.stream().anyMatch(group -> !group.isBlank())
                && !days.days().isEmpty()
                && (!from.equals(to) || from.equals(LocalTime.MIDNIGHT));
        return says ? Optional.of(new Interval(days.days(), from, to, new Admitted(groups))) : Optional.empty();
    }

    private static AcceptRulePersistent rule(Content content, int mask) {
        var stop = content.stop().equals(LocalTime.MIDNIGHT) ? LAST_MINUTE : content.stop();
        return new AcceptRulePersistent(
                content.start().toString(),
                stop.toString(),
                new DayMask(mask),
                content.admitted().groups());
    }

    private static LocalTime end(LocalTime stop) {
        return stop.equals(LAST_MINUTE) ? LocalTime.MIDNIGHT : stop;
    }

    private static Set<Integer> masks(List<AcceptRulePersistent> rules) {
        var masks = new HashSet<Integer>();
        rules.forEach(rule -> masks.add(mask(rule)));
        return masks;
    }

    private static int mask(AcceptRulePersistent rule) {
        return rule.days() == null ? 0 : rule.days().bits();
    }

    private static List<AcceptRulePersistent> orEmpty(@Nullable List<AcceptRulePersistent> rules) {
        return rules == null ? List.of() : rules;
    }
}
