package org.ngnportal.barring;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.ngnpro.BarringPrefix;

/**
 * The beginning of numbers that cannot be called.
 *
 * @param text {@code +} and up to 15 digits, the first of them not 0 (contract section 3.9)
 */
public record BarredPrefix(String text) implements Comparable<BarredPrefix> {

    private static final Pattern FILLING = Pattern.compile("[\\s().\\-/]");

    /** @throws IllegalArgumentException if it is no prefix */
    public BarredPrefix {
        if (!new BarringPrefix(text).isValid()) {
            throw new IllegalArgumentException("no prefix: " + text);
        }
    }

    /** What somebody typed, with blanks and the like, with + or 00 in front; empty when it is no prefix. */
    public static Optional<BarredPrefix> parse(String typed) {
        var text = FILLING.matcher(typed.strip()).replaceAll("").replaceFirst("^00", "+");
        return Optional.of(text)
                .filter(prefix -> new BarringPrefix(prefix).isValid())
                .map(BarredPrefix::new);
    }

    public String digits() {
        return text.substring(1);
    }

    /** Whether every number that the other bars is barred by this one. */
    public boolean includes(BarredPrefix other) {
        return other.text.startsWith(text);
    }

    BarringPrefix wire() {
        return new BarringPrefix(text);
    }

    @Override
    public int compareTo(BarredPrefix other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
