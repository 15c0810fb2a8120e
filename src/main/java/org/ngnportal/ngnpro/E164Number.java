package org.ngnportal.ngnpro;

import java.util.regex.Pattern;

/**
 * A telephone number as ENUM keys hold it: digits with the country code, without + (contract section 3.17).
 *
 * @param digits as they travel; a + and separators that were typed are gone, other mistakes stay
 */
@SoapValue
public record E164Number(String digits) implements Comparable<E164Number> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{1,14}");
    private static final Pattern TYPED = Pattern.compile("[+\\s().-]");

    public E164Number {
        digits = TYPED.matcher(digits).replaceAll("");
    }

    /** Whether it can be a number of the public network: up to 15 digits, the first one not 0. */
    public boolean isValid() {
        return FORM.matcher(digits).matches();
    }

    /** With the + in front. */
    public String international() {
        return "+" + digits;
    }

    @Override
    public int compareTo(E164Number other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
