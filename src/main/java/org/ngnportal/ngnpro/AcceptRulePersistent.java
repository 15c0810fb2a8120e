package org.ngnportal.ngnpro;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the weekly plan of {@link AcceptRules}, in the account's time zone.
 *
 * @param start {@code HH:MM}
 * @param stop {@code HH:MM}
 * @param days when it holds; absent keeps the stored days
 * @param groups who is accepted: {@code everybody}, {@code nobody} or groups of the phonebook
 */
@SoapType
public record AcceptRulePersistent(
        @Nullable String start,
        @Nullable String stop,
        @Nullable DayMask days,
        @Nullable List<String> groups) {

    private static final Pattern CLOCK = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final String MIDNIGHT = "00:00";

    /** Whether both times are some, and not both midnight. */
    public boolean hasValidTimes() {
        return start != null
                && stop != null
                && CLOCK.matcher(start).matches()
                && CLOCK.matcher(stop).matches()
                && !(start.equals(MIDNIGHT) && stop.equals(MIDNIGHT));
    }
}
