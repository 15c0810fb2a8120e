package org.ngnportal.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that mail can be sent to: {@code local@domain}, nothing else beside it. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;

    /** Neither display names, comments, quoting nor control characters: no room to smuggle a second address or header. */
    private static final Pattern PLAIN =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{Cntrl}@<>(),;:\\\\\"]+");

    /** @throws IllegalArgumentException if the text is not an address */
    public MailAddress {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<MailAddress> parse(String text) {
        return isValid(text.strip()) ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    public static boolean isValid(String text) {
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
