package org.ngnportal.ngnpro;

import java.util.regex.Pattern;

/**
 * The beginning of numbers as PSTN routing compares them: 00, country code and more; empty is every number (contract
 * sections 3.23 and 3.25).
 *
 * @param text as it travels; separators that were typed are gone and a leading + is 00, other mistakes stay
 */
@SoapValue
public record PstnPrefix(String text) {

    private static final Pattern FORM = Pattern.compile("|00\\d{0,18}");
    private static final Pattern TYPED = Pattern.compile("[\\s().-]");

    /** Every number. */
    public static final PstnPrefix ALL = new PstnPrefix("");

    public PstnPrefix {
        text = TYPED.matcher(text).replaceAll("").replaceFirst("^\\+", "00");
    }

    public boolean isValid() {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
