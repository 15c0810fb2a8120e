package org.ngnportal.sip;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The user part of a SIP address that is to be created: 2 to 66 characters of {@code a-z 0-9 _ . -}, first one a letter
 * or 1-9, last one a letter or digit (contract section 3.2). Existing accounts may have others; those are read as
 * {@link SipAddress} and never judged.
 */
public record Username(String value) implements Comparable<Username> {

    private static final Pattern FORM = Pattern.compile("[1-9a-z][0-9a-z_.-]{0,64}[0-9a-z]");

    /** @throws IllegalArgumentException if the text is not a username */
    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a username: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public int compareTo(Username other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
