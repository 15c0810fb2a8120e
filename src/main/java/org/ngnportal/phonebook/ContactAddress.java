package org.ngnportal.phonebook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom an entry of a phonebook is about, and its key (contract section 3.10): a SIP address, a number, or a pattern for many
 * of them. In lower case and without scheme.
 */
public record ContactAddress(String value) implements Comparable<ContactAddress> {

    private static final Pattern SCHEME = Pattern.compile("^(%*)(?:sips?|tel):");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)[1-9]\\d{4,14}");
    private static final Pattern NUMBER_PATTERN = Pattern.compile("\\+?[\\d_]*_[\\d_]*");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d+");

    /** Takes what the platform holds, which is never judged. */
    public ContactAddress {
        value = SCHEME.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
    }

    /** Whether it stands for many: such entries serve rules only, nobody can be called by them. */
    public boolean isPattern() {
        return value.indexOf('%') >= 0
                || domain().indexOf('_') >= 0
                || NUMBER_PATTERN.matcher(user()).matches();
    }

    /** Whether it is a telephone number, perhaps within a domain. */
    public boolean isNumber() {
        return DIGITS.matcher(user()).matches();
    }

    /** What stands before the {@code @}; all of it when there is none. */
    public String user() {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** What stands behind the {@code @}; empty when there is none. */
    public String domain() {
        return value.substring(value.indexOf('@') < 0 ? value.length() : value.indexOf('@') + 1);
    }

    /**
     * The same for all ways to write one address: numbers of the public network without domain and with a +, all others
     * with a domain.
     *
     * @param ownDomain where addresses without a domain are
     */
    String sameness(String ownDomain) {
        if (NUMBER.matcher(user()).matches()) {
            return user().startsWith("00") ? "+" + user().substring(2) : user();
        }
        return domain().isEmpty() ? value + "@" + ownDomain : value;
    }

    @Override
    public int compareTo(ContactAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
