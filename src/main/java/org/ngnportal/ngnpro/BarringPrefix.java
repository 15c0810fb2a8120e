package org.ngnportal.ngnpro;

import java.util.regex.Pattern;

/**
 * A prefix of numbers that an account cannot call: + and digits (contract section 3.9).
 *
 * @param text as it travels
 */
@SoapValue
public record BarringPrefix(String text) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{0,14}");

    public boolean isValid() {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
