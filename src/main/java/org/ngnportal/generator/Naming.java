package org.ngnportal.generator;

/**
 * How a username comes from a number.
 *
 * @param strip how many digits of the number's beginning are left away
 * @param prefix what stands before the rest; may be empty
 */
public record Naming(int strip, String prefix) {

    /** Digits of a number that stay at least (contract section 6.5, point 14). */
    public static final int FEWEST_DIGITS = 3;

    /** The username is the number. */
    public static final Naming SAME = new Naming(0, "");

    public String username(String number) {
        return prefix + number.substring(Math.min(strip, number.length()));
    }

    /** The part of the number that is left away. */
    String stripped(String number) {
        return number.substring(0, Math.min(strip, number.length()));
    }
}
