package org.ngnportal.ngnpro;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Days of the week as the platform counts them: Monday is 1, Tuesday 2, Wednesday 4 and so on (contract section 3.8).
 *
 * @param bits as they travel
 */
@SoapValue
public record DayMask(int bits) {

    public static final DayMask EVERY_DAY = new DayMask(127);
    public static final DayMask WEEKDAYS = new DayMask(31);
    public static final DayMask WEEKEND = new DayMask(96);

    public static DayMask of(Collection<DayOfWeek> days) {
        return new DayMask(days.stream().mapToInt(DayMask::bit).reduce(0, (one, other) -> one | other));
    }

    public boolean contains(DayOfWeek day) {
        return (bits & bit(day)) != 0;
    }

    public Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }
}
