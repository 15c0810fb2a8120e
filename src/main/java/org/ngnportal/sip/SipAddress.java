package org.ngnportal.sip;

import java.util.Locale;
import java.util.Optional;

/**
 * The address of an account, {@code user@domain}, lower-cased and without scheme. Read from the platform as it is: only
 * the presence of both parts is required.
 */
public record SipAddress(String user, String domain) implements Comparable<SipAddress> {

    /** @throws IllegalArgumentException if a part is empty or the user part holds an {@code @} */
    public SipAddress {
        user = user.strip().toLowerCase(Locale.ROOT);
        domain = domain.strip().toLowerCase(Locale.ROOT);
        if (user.isEmpty() || domain.isEmpty() || user.indexOf('@') >= 0 || domain.indexOf('@') >= 0) {
            throw new IllegalArgumentException("not a SIP address: " + user + "@" + domain);
        }
    }

    public static SipAddress of(Username user, DomainName domain) {
        return new SipAddress(user.value(), domain.value());
    }

    /** Reads {@code user@domain} or {@code sip:user@domain}; empty when the text is neither. */
    public static Optional<SipAddress> parse(String text) {
        var address = text.strip().replaceFirst("^(?i)sips?:", "");
        int at = address.indexOf('@');
        if (at <= 0 || at == address.length() - 1 || address.indexOf('@', at + 1) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new SipAddress(address.substring(0, at), address.substring(at + 1)));
    }

    @Override
    public int compareTo(SipAddress other) {
        int byDomain = domain.compareTo(other.domain);
        return byDomain != 0 ? byDomain : user.compareTo(other.user);
    }

    @Override
    public String toString() {
        return user + "@" + domain;
    }
}
