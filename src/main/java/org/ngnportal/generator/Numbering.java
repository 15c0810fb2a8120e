package org.ngnportal.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in a row, all of the same length.
 *
 * @param first digits, without + and separators; may begin with 0
 * @param count how many, at least 1
 * @param step from one to the next, at least 1
 */
public record Numbering(String first, int count, int step) {

    /** Shortest and longest numbers (contract section 6.5, point 14). */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 15;

    /** A number of ENUM has no more digits than E.164 allows, and a row of numbers no more than a file of an import. */
    public static final int MOST = 100_000;

    public static final int LARGEST_STEP = 1_000_000;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern TYPED = Pattern.compile("[+\\s().-]");

    /** Digits of a number as people type it: a + and separators are gone, other mistakes stay. */
    public static String typed(String text) {
        return TYPED.matcher(text).replaceAll("");
    }

    /** Whether the first number is digits and there are some of them to count from. */
    public boolean isNumber() {
        return DIGITS.matcher(first).matches();
    }

    public int digits() {
        return first.length();
    }

    /** Whether all numbers have as many digits as the first, and begin with the prefix. */
    public boolean staysWithin(String prefix) {
        return isNumber() && first.startsWith(prefix) && lastIn(prefix) >= lastValue();
    }

    /** How many numbers there are from the first on until the prefix ends. */
    public long roomIn(String prefix) {
        long value = Long.parseLong(first);
        return first.startsWith(prefix) ? (lastIn(prefix) - value) / step + 1 : 0;
    }

    /** @param n 1 is the first */
    public String number(int n) {
        return padded(Long.parseLong(first) + (long) (n - 1) * step);
    }

    public String last() {
        return number(count);
    }

    /**
     * The place of a number in the row, 1 for the first.
     *
     * @return empty when it is none of these numbers
     */
    public Optional<Integer> place(String number) {
        if (number.length() != digits() || !DIGITS.matcher(number).matches()) {
            return Optional.empty();
        }
        long distance = Long.parseLong(number) - Long.parseLong(first);
        return distance < 0 || distance % step != 0 || distance / step >= count
                ? Optional.empty()
                : Optional.of((int) (distance / step) + 1);
    }

    /**
     * What all these numbers begin with, in few pieces that name little else: to be looked up with as many unknown digits as
     * are missing.
     */
    public List<String> beginnings() {
        long from = Long.parseLong(first);
        long to = lastValue();
        int unknown = to == from ? 0 : Long.toString(to - from).length() - 1;
        long block = power(unknown);
        var found = new ArrayList<String>();
        for (long value = from / block; value <= to / block; value++) {
            var digits = padded(value * block);
            found.add(digits.substring(0, digits.length() - unknown));
        }
        return List.copyOf(found);
    }

    private long lastValue() {
        return Long.parseLong(first) + (long) (count - 1) * step;
    }

    private long lastIn(String prefix) {
        return Long.parseLong(prefix + "9".repeat(first.length() - prefix.length()));
    }

    private String padded(long value) {
        var text = Long.toString(value);
        return "0".repeat(Math.max(0, first.length() - text.length())) + text;
    }

    private static long power(int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= 10;
        }
        return value;
    }
}
