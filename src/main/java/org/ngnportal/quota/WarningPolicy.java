package org.ngnportal.quota;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * At how much of the monthly limit subscribers are warned.
 *
 * @param percents from 1 to 100, ascending; empty for no warnings
 */
public record WarningPolicy(List<Integer> percents) {

    /** The most percentages. */
    public static final int MOST = 5;

    public static final WarningPolicy DEFAULT = of(List.of(80, 100));

    public WarningPolicy {
        percents = List.copyOf(percents);
    }

    /** @throws InvalidThresholdException if there are too many, or one is not a percentage */
    public static WarningPolicy of(Collection<Integer> percents) {
        var sorted = new TreeSet<>(percents);
        if (sorted.size() > MOST || (!sorted.isEmpty() && (sorted.first() < 1 || sorted.last() > 100))) {
            throw new InvalidThresholdException(InvalidThresholdException.PERCENTS, MOST);
        }
        return new WarningPolicy(List.copyOf(sorted));
    }

    /**
     * Reads numbers with commas or blanks between them.
     *
     * @throws InvalidThresholdException if it is anything else
     */
    public static WarningPolicy parse(String typed) {
        try {
            return of(Arrays.stream(typed.replace("%", " ").strip().split("[,;\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException notNumbers) {
            throw new InvalidThresholdException(InvalidThresholdException.PERCENTS, MOST);
        }
    }

    /** Such as {@code 80, 100}; empty for none. */
    @Override
    public String toString() {
        return percents.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
