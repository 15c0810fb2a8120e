package org.ngnportal.availability;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the weekly plan, in the account's time zone. One that ends at an earlier hour than it begins lasts into the
 * next day and belongs to the day on which it begins.
 *
 * @param days on which it begins; never empty
 * @param start first minute
 * @param stop first minute after it; midnight is the end of the day
 * @param admitted who comes through meanwhile
 */
public record Interval(Set<DayOfWeek> days, LocalTime start, LocalTime stop, Admitted admitted) {

    static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

    /** @throws IllegalArgumentException if there are no days, or it ends when it begins and is no whole day */
    public Interval {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("an interval needs days");
        }
        if (start.equals(stop) && !start.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("an interval does not end when it begins: " + start);
        }
        days = Set.copyOf(days);
    }

    public boolean isWholeDay() {
        return start.equals(stop);
    }

    /** Whether it lasts into the next day. */
    public boolean crossesMidnight() {
        return !stop.equals(LocalTime.MIDNIGHT) && stop.isBefore(start);
    }

    /** How many minutes it lasts. */
    public int minutes() {
        int length = minute(stop) - minute(start);
        return length > 0 ? length : length + MINUTES_A_DAY;
    }

    /** Its days, Monday first. */
    public List<DayOfWeek> sortedDays() {
        return List.copyOf(EnumSet.copyOf(days));
    }

    public Interval withDays(Set<DayOfWeek> other) {
        return new Interval(other, start, stop, admitted);
    }

    boolean covers(LocalDateTime time) {
        return begun(time).isPresent();
    }

    /** When the one began that covers the time; empty when none does. */
    Optional<LocalDateTime> begun(LocalDateTime time) {
        for (var day : List.of(time.toLocalDate(), time.toLocalDate().minusDays(1))) {
            var from = day.atTime(start);
            if (days.contains(day.getDayOfWeek())
                    && !time.isBefore(from)
                    && time.isBefore(from.plusMinutes(minutes()))) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }

    /** Whether there is a minute of the week that is in both. */
    public boolean overlaps(Interval other) {
        return week().intersects(other.week());
    }

    /** The parts of it that lie within one day each, such as are drawn. */
    public List<Slice> slices() {
        var slices = new ArrayList<Slice>();
        for (var day : sortedDays()) {
            int from = minute(start);
            int to = from + minutes();
            slices.add(new Slice(day, from, Math.min(to, MINUTES_A_DAY), this));
            if (to > MINUTES_A_DAY) {
                slices.add(new Slice(day.plus(1), 0, to - MINUTES_A_DAY, this));
            }
        }
        return slices;
    }

    private BitSet week() {
        var minutes = new BitSet(MINUTES_A_WEEK);
        for (var slice : slices()) {
            int midnight = slice.day().ordinal() * MINUTES_A_DAY;
            minutes.set(midnight + slice.from(), midnight + slice.to());
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** As the journal writes it. */
    @Override
    public String toString() {
        return PlanText.of(this);
    }

    /**
     * What of an interval lies within a day.
     *
     * @param from minute of the day
     * @param to minute of the day after it, at most 1440
     */
    public record Slice(DayOfWeek day, int from, int to, Interval whole) {}
}
