package org.ngnportal.sandbox.platform;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.DomainName;

/** Values as they may be stored: normalised, within their column, or refused with a fault that names the field. */
final class Checked {

    private static final Pattern USERNAME = Pattern.compile("[0-9a-z+][0-9a-z_.+*#-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final Pattern QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private Checked() {}

    static String text(@Nullable String sent, String unchanged, int width, String field) {
        return sent == null ? unchanged : fits(sent, width, field);
    }

    static String fits(String value, int width, String field) {
        if (value.length() > width) {
            throw Faults.invalid(field + " is longer than " + width + " characters");
        }
        return value;
    }

    static int number(@Nullable Integer sent, int unchanged, int maximum, String field) {
        int value = sent == null ? unchanged : sent;
        if (value < 0 || value > maximum) {
            throw Faults.invalid(field + " must be between 0 and " + maximum + ", not " + value);
        }
        return value;
    }

    static String username(@Nullable String sent) {
        var value = lower(sent);
        if (!USERNAME.matcher(value).matches()) {
            throw Faults.invalid("\"" + shown(value) + "\" is not a username: letters, digits, _ . + * # -, up to 64");
        }
        return value;
    }

    static String domain(@Nullable String sent) {
        try {
            return fits(new DomainName(sent == null ? "" : sent).value(), 128, "domain");
        } catch (IllegalArgumentException e) {
            throw Faults.invalid("\"" + shown(lower(sent)) + "\" is not a domain name");
        }
    }

    static String email(@Nullable String sent, String unchanged, int width, String field) {
        if (sent == null) {
            return unchanged;
        }
        var value = fits(lower(sent), width, field);
        if (!value.isEmpty() && !EMAIL.matcher(value).matches()) {
            throw Faults.invalid(field + " \"" + shown(value) + "\" is not an e-mail address");
        }
        return value;
    }

    static String timeZone(@Nullable String sent, String unchanged) {
        if (sent == null || sent.isBlank()) {
            return unchanged;
        }
        try {
            return fits(ZoneId.of(sent.strip()).getId(), 64, "timezone");
        } catch (DateTimeException e) {
            throw Faults.invalid("\"" + shown(sent) + "\" is not a time zone");
        }
    }

    static String digits(@Nullable String sent, String unchanged, int width, String field) {
        if (sent == null) {
            return unchanged;
        }
        var value = fits(sent.strip(), width, field);
        if (!DIGITS.matcher(value).matches()) {
            throw Faults.invalid(field + " must be digits");
        }
        return value;
    }

    /** A caller ID: digits without + and leading zeros, however it was typed (contract section 3.3, rpid). */
    static String callerId(@Nullable String sent, String unchanged) {
        return sent == null
                ? unchanged
                : digits(sent.replaceAll("[\\s().+/-]", "").replaceFirst("^0+", ""), "", 32, "rpid");
    }

    static String address(@Nullable String sent) {
        var value = sent == null ? "" : sent.strip();
        if (!QUAD.matcher(value).matches()) {
            throw Faults.invalid("\"" + shown(value) + "\" in the access list is not an IPv4 address");
        }
        return value;
    }

    static String lower(@Nullable String sent) {
        return sent == null ? "" : sent.strip().toLowerCase(Locale.ROOT);
    }

    /** A value as faults quote it. */
    static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "..." : value;
    }
}
