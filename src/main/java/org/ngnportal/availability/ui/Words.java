package org.ngnportal.availability.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.InvalidAvailabilityException;
import org.ngnportal.shell.Texts;

/** Days, times and people in the words of the reader. */
final class Words {

    /** Groups that every phonebook offers (contract section 3.10). */
    private static final Set<String> KNOWN_GROUPS = Set.of("vip", "business", "coworkers", "friends", "family");

    private static final int MOST_NAMED = 7;

    private Words() {}

    static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /** Who comes through, as a sentence. */
    static String who(Admitted admitted) {
        if (admitted.isEverybody()) {
            return Texts.t("availability.who.everybody");
        }
        return admitted.isNobody()
                ? Texts.t("availability.who.nobody")
                : Texts.t(
                        "availability.who.groups",
                        joined(admitted.groups().stream().map(Words::group).toList()));
    }

    /** A group of the phonebook; one of his own is named as he named it. */
    static String group(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return KNOWN_GROUPS.contains(lower) ? Texts.t("availability.group." + lower) : name;
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    static String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    static String days(Collection<DayOfWeek> days) {
        var set = EnumSet.copyOf(days);
        if (set.size() == MOST_NAMED) {
            return Texts.t("availability.days.all");
        }
        if (set.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return Texts.t("availability.days.range", day(DayOfWeek.MONDAY), day(DayOfWeek.FRIDAY));
        }
        return joined(set.stream().map(Words::day).toList());
    }

    static String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(time);
    }

    /** From when to when, with the next day where it ends there. */
    static String times(Interval interval) {
        if (interval.isWholeDay()) {
            return Texts.t("availability.times.whole-day");
        }
        if (interval.stop().equals(LocalTime.MIDNIGHT)) {
            return Texts.t("availability.times.to-midnight", time(interval.start()));
        }
        return Texts.t(
                interval.crossesMidnight() ? "availability.times.next-day" : "availability.times",
                time(interval.start()),
                time(interval.stop()));
    }

    static String interval(Interval interval) {
        return Texts.t("availability.interval", days(interval.days()), times(interval), who(interval.admitted()));
    }

    /** A moment as people say it: the time alone today. */
    static String moment(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var today = LocalDate.now(zone);
        var time = time(local.toLocalTime());
        if (local.toLocalDate().equals(today)) {
            return time;
        }
        if (local.toLocalDate().equals(today.plusDays(1))) {
            return Texts.t("availability.moment.tomorrow", time);
        }
        return Texts.t("availability.moment", date(local.toLocalDate()), time);
    }

    static String date(LocalDate date) {
        return Texts.t(
                "availability.date",
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(date));
    }

    static String left(Duration left) {
        long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
        return minutes < 60
                ? Texts.t("availability.left.minutes", Long.toString(minutes))
                : Texts.t("availability.left.hours", Long.toString(minutes / 60), Long.toString(minutes % 60));
    }

    /** What is wrong with something that was refused. */
    static String refusal(InvalidAvailabilityException refused) {
        var arguments = Arrays.stream(refused.arguments()).map(Words::argument).toArray();
        return Texts.t(refused.messageKey(), arguments);
    }

    static String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : Texts.t("availability.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static Object argument(Object argument) {
        return switch (argument) {
            case Interval interval -> interval(interval);
            case List<?> days -> days(days.stream().map(DayOfWeek.class::cast).toList());
            case String group -> group(group);
            default -> argument;
        };
    }
}
