package org.ngnportal.diversions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is let through when (contract section 3.8).
 *
 * @param temporary goes before the plan while it lasts
 * @param plan of the week
 */
public record Acceptance(Optional<Temporary> temporary, List<Window> plan) {

    /** Everybody at all times. */
    public static final Acceptance ALWAYS = new Acceptance(Optional.empty(), List.of());

    static final String EVERYBODY = "everybody";
    static final String NOBODY = "nobody";

    public Acceptance {
        plan = List.copyOf(plan);
    }

    /**
     * A rule for the next minutes.
     *
     * @param groups who is let through
     * @param left how long it still lasts; empty for no end
     */
    public record Temporary(Set<String> groups, Optional<Duration> left) {

        public Temporary {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * A part of the week.
     *
     * @param days on which it begins
     * @param start in the account's time zone
     * @param stop not included; midnight, like the last minute of the day, is the end of the day, and what is not after the
     *     start is on the next day
     * @param groups who is let through
     */
    public record Window(Set<DayOfWeek> days, LocalTime start, LocalTime stop, Set<String> groups) {

        public Window {
            days = Set.copyOf(days);
            groups = Set.copyOf(groups);
        }
    }

    static boolean letsThrough(Set<String> groups, Caller caller) {
        return groups.contains(EVERYBODY) || (caller.kind() == Caller.Kind.GROUP && groups.contains(caller.group()));
    }
}
