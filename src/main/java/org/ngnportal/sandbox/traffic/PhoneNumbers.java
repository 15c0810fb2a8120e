package org.ngnportal.sandbox.traffic;

import java.util.List;

/** Telephone numbers of nobody: from ranges that are kept for fiction where a country has one, and never in use elsewhere. */
final class PhoneNumbers {

    private record Range(String country, String start, int digits) {}

    private static final List<Range> RANGES = List.of(
            new Range("44", "442079460", 3),
            new Range("44", "447700900", 3),
            new Range("49", "493023125", 3),
            new Range("49", "4917139200", 2),
            new Range("33", "3319900", 4),
            new Range("33", "3363998", 4),
            new Range("1", "121255501", 2),
            new Range("1", "141555501", 2),
            new Range("31", "3120555", 4),
            new Range("31", "3165550", 5),
            new Range("32", "322555", 4),
            new Range("32", "3245555", 4),
            new Range("34", "3491555", 4),
            new Range("39", "3906555", 4),
            new Range("40", "4021555", 4),
            new Range("40", "4070555", 5),
            new Range("351", "35121555", 4),
            new Range("61", "61255501", 3),
            new Range("81", "8135550", 4),
            new Range("90", "90212555", 4));

    private PhoneNumbers() {}

    /** A number with its +; more often than not in the country of the caller. */
    static String drawn(Draw draw, String callerId) {
        var home = RANGES.stream()
                .filter(range -> callerId.startsWith(range.country()))
                .toList();
        var range = draw.one(!home.isEmpty() && draw.chance(0.7) ? home : RANGES);
        return "+" + range.start() + draw.digits(range.digits());
    }
}
