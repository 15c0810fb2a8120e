package org.ngnportal.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The weekly plan as the journal writes it: {@code Mon-Fri 22:00-07:00 family, vip; Sat 13:00-14:00 nobody}. */
final class PlanText {

    private static final String DAILY = "daily";
    private static final String WEEKDAYS = "Mon-Fri";
    private static final Pattern FORM =
            Pattern.compile("(?<days>daily|Mon-Fri|[A-Z][a-z]{2}(?:\\+[A-Z][a-z]{2})*) (?<start>\\d\\d:\\d\\d)-"
                    + "(?<stop>\\d\\d:\\d\\d) (?<groups>.+)");

    private PlanText() {}

    static String of(List<Interval> intervals) {
        return String.join("; ", intervals.stream().map(PlanText::of).toList());
    }

    static String of(Interval interval) {
        return days(interval.days()) + " " + interval.start() + "-" + interval.stop() + " " + interval.admitted();
    }

    /** The plan of a text that {@link #of(List)} wrote; empty when it can be read in another way, or not at all. */
    static Optional<List<Interval>> parse(String text) {
        var intervals = new ArrayList<Interval>();
        for (var part : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
            var read = interval(part);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            intervals.add(read.get());
        }
        return Optional.of(intervals).filter(plan -> of(plan).equals(text)).map(List::copyOf);
    }

    private static Optional<Interval> interval(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Interval(
                    days(matcher.group("days")),
                    LocalTime.parse(matcher.group("start")),
                    LocalTime.parse(matcher.group("stop")),
                    new Admitted(Arrays.asList(matcher.group("groups").split(", ", -1)))));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return DAILY;
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return WEEKDAYS;
        }
        return String.join(
                "+", EnumSet.copyOf(days).stream().map(PlanText::name).toList());
    }

    private static Set<DayOfWeek> days(String text) {
        if (text.equals(DAILY)) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        if (text.equals(WEEKDAYS)) {
            return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        var names = Arrays.asList(text.split("\\+", -1));
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> names.contains(name(day)))
                .forEach(days::add);
        return days;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
