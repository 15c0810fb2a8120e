package org.ngnportal.availability;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who comes through at which times of the week. Outside of its intervals everybody does; where intervals of other clients
 * overlap, the one for fewer days goes before.
 *
 * @param intervals in the order of the week
 */
public record WeekPlan(List<Interval> intervals) {

    private static final Comparator<Interval> ORDER = Comparator.comparing(
                    (Interval interval) -> interval.sortedDays().getFirst())
            .thenComparing(Interval::start)
            .thenComparing(interval -> interval.days().size())
            .thenComparing(Interval::toString);

    public static final WeekPlan EMPTY = new WeekPlan(List.of());

    public WeekPlan {
        intervals = intervals.stream().distinct().sorted(ORDER).toList();
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** The interval that decides at a time. */
    public Optional<Interval> at(LocalDateTime time) {
        return intervals.stream()
                .filter(interval -> interval.covers(time))
                .min(Comparator.comparingInt(
                                (Interval interval) -> interval.days().size())
                        .thenComparing(interval -> interval.begun(time).orElse(time), Comparator.reverseOrder()));
    }

    /** Another interval with which this one would share some time. */
    public Optional<Interval> inTheWayOf(Interval interval) {
        return intervals.stream()
                .filter(other -> !other.equals(interval) && other.overlaps(interval))
                .findFirst();
    }

    public WeekPlan with(Interval interval) {
        var more = new ArrayList<>(intervals);
        more.add(interval);
        return new WeekPlan(more);
    }

    public WeekPlan without(Interval interval) {
        return new WeekPlan(
                intervals.stream().filter(other -> !other.equals(interval)).toList());
    }

    /** When something else may begin to hold after a time: the next beginning or end of an interval, within eight days. */
    Optional<LocalDateTime> nextChange(LocalDateTime after) {
        return after.toLocalDate()
                .minusDays(1)
                .datesUntil(after.toLocalDate().plusDays(8))
                .flatMap(day -> intervals.stream()
                        .filter(interval -> interval.days().contains(day.getDayOfWeek()))
                        .flatMap(interval -> {
                            var from = day.atTime(interval.start());
                            return Stream.of(from, from.plusMinutes(interval.minutes()));
                        }))
                .filter(time -> time.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** As the journal writes it. */
    @Override
    public String toString() {
        return PlanText.of(intervals);
    }
}
