package org.ngnportal.availability;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.availability.InvalidAvailabilityException.Field;
import org.ngnportal.sip.SipAddress;

/**
 * Whose calls are rejected (contract section 3.9).
 *
 * @param uri as it travels, {@code sip:user@domain} in lower case, with {@code %} for anything: hostile text
 */
public record RejectedCaller(String uri) {

    static final int LONGEST = 250;

    private static final String SCHEME = "sip:";
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?[\\d\\s().\\-/]+");
    private static final Pattern NUMBER_URI = Pattern.compile("sip:%?\\+?(\\d{4,15})@.+");
    private static final Pattern USER = Pattern.compile("[\\w.!~*'&=+$,;?/%\\-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("%|(?:[a-z0-9%_](?:[a-z0-9%_-]{0,62})\\.)*[a-z0-9%_](?:[a-z0-9%_-]{0,62})(?::\\d{1,5})?");
    private static final Pattern WHOLE_DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern ANYTHING = Pattern.compile("[%_.*]*");
    private static final int SHORTEST_PUBLIC_NUMBER = 7;

    /** What a rule is about, for the words that describe it. */
    public enum Kind {
        NUMBER,
        DOMAIN,
        ADDRESS
    }

    /**
     * Reads what somebody typed: a number in any of its forms, an address, a domain, a short number or name of his own
     * domain; {@code *} and {@code %} stand for anything.
     *
     * @param home whose list it is
     * @throws InvalidAvailabilityException if it is none of these, or would reject everybody
     */
    static RejectedCaller of(String typed, SipAddress home) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^sips?:", "");
        if (text.isEmpty()) {
            throw wrong("missing");
        }
        if (text.length() > LONGEST) {
            throw wrong("wrong");
        }
        if (NUMBER.matcher(text).matches()) {
            return number(text, home);
        }
        text = text.replace('*', '%');
        int at = text.lastIndexOf('@');
        if (at < 0) {
            if (ANYTHING.matcher(text).matches()) {
                throw wrong("everybody");
            }
            return WHOLE_DOMAIN.matcher(text).matches() ? checked("%", text) : checked(text, home.domain());
        }
        var user = text.substring(0, at);
        return checked(user.isEmpty() ? "%" : user, text.substring(at + 1));
    }

    public Kind kind() {
        if (NUMBER_URI.matcher(uri).matches()) {
            return Kind.NUMBER;
        }
        return uri.startsWith(SCHEME + "%@") ? Kind.DOMAIN : Kind.ADDRESS;
    }

    /** The digits of a number; empty for what is none. */
    public Optional<String> digits() {
        var matcher = NUMBER_URI.matcher(uri);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Without its scheme, or the domain alone when it is about all of it. */
    public String shown() {
        var bare = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : uri;
        return kind() == Kind.DOMAIN ? bare.substring(2) : bare;
    }

    /** The end of a number is the same however the network writes its beginning (contract section 3.9). */
    private static RejectedCaller number(String text, SipAddress home) {
        var digits = text.replaceAll("\\D", "");
        var significant = digits.replaceFirst("^0+", "");
        boolean isPublic = digits.length() >= SHORTEST_PUBLIC_NUMBER || text.startsWith("+") || text.startsWith("0");
        if (!isPublic) {
            return checked(digits, home.domain());
        }
        if (significant.length() < 4 || significant.length() > 15) {
            throw wrong("number");
        }
        return new RejectedCaller(SCHEME + "%" + significant + "@%");
    }

    private static RejectedCaller checked(String user, String domain) {
        if (!USER.matcher(user).matches() || !DOMAIN.matcher(domain).matches()) {
            throw wrong("wrong");
        }
        if (ANYTHING.matcher(user).matches() && ANYTHING.matcher(domain).matches()) {
            throw wrong("everybody");
        }
        return new RejectedCaller(SCHEME + user + "@" + domain);
    }

    private static InvalidAvailabilityException wrong(String what) {
        return new InvalidAvailabilityException(Field.CALLER, "availability.error.caller." + what);
    }

    @Override
    public String toString() {
        return uri;
    }
}
