package org.ngnportal.sip;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A SIP domain: lower-case letters, digits, dots and dashes with an alphabetic top level of two letters or more (contract
 * section 3.2).
 */
public record DomainName(String value) implements Comparable<DomainName> {

    private static final Pattern FORM = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** @throws IllegalArgumentException if the text is not a domain name */
    public DomainName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 253 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a domain name: " + value);
        }
    }

    @Override
    public int compareTo(DomainName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
