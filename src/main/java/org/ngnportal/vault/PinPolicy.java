package org.ngnportal.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What a PIN must be like that is typed on a telephone, where everybody may try. */
public final class PinPolicy {

    public static final int SHORTEST = 6;
    public static final int LONGEST = 10;

    /** Ways of the finger over the keys. */
    private static final Set<String> PATTERNS =
            Set.of("147258", "147852", "258369", "258147", "369258", "159357", "159753", "357159", "789456", "456789");

    private PinPolicy() {}

    /** A rule that a PIN may break; its text is the message {@link #messageKey}. */
    public enum Rule {
        NOT_DIGITS,
        TOO_SHORT,
        TOO_LONG,
        /** Equal digits, runs, repetitions. */
        TOO_SIMPLE,
        /** Part of a number that callers know. */
        KNOWN_NUMBER;

        /** Key in {@code messages/vault.properties}. */
        public String messageKey() {
            return "vault.pin." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The rules a PIN breaks; empty when it is acceptable.
     *
     * @param numbers numbers of its owner, written in any way
     */
    public static List<Rule> check(Secret pin, List<String> numbers) {
        var digits = pin.reveal();
        return Arrays.stream(Rule.values())
                .filter(rule -> breaks(rule, digits, numbers))
                .toList();
    }

    private static boolean breaks(Rule rule, String pin, List<String> numbers) {
        return switch (rule) {
            case NOT_DIGITS -> !pin.matches("[0-9]*");
            case TOO_SHORT -> pin.length() < SHORTEST;
            case TOO_LONG -> pin.length() > LONGEST;
            case TOO_SIMPLE -> pin.length() >= SHORTEST && isSimple(pin);
            case KNOWN_NUMBER -> pin.length() >= SHORTEST && isIn(pin, numbers);
        };
    }

    private static boolean isSimple(String pin) {
        var once = pin.replaceAll("(.)\\1+", "$1");
        return pin.chars().distinct().count() < 3
                || isRun(once)
                || repeats(pin)
                || PATTERNS.stream().anyMatch(pin::startsWith);
    }

    /** 2345, 8901, 4321. */
    private static boolean isRun(String digits) {
        var steps = IntStream.range(1, digits.length())
                .map(i -> Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10))
                .distinct()
                .toArray();
        return steps.length <= 1;
    }

    /** 121212, 123123. */
    private static boolean repeats(String digits) {
        return IntStream.rangeClosed(1, digits.length() / 2)
                .filter(length -> digits.length() % length == 0)
                .anyMatch(length -> digits.substring(0, length)
                        .repeat(digits.length() / length)
                        .equals(digits));
    }

    private static boolean isIn(String pin, List<String> numbers) {
        return numbers.stream().map(number -> number.replaceAll("\\D", "")).anyMatch(number -> number.contains(pin));
    }
}
