package org.ngnportal.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number shown to called parties in the PSTN: digits without leading zeros or + (contract section 3.3, rpid). */
public final class CallerId {

    private static final Pattern DECORATION = Pattern.compile("[\\s().,/+-]");
    private static final Pattern DIGITS = Pattern.compile("\\d{0,20}");

    private CallerId() {}

    /** Reads a number as people write it; "" for an empty one; empty when it holds anything but a number. */
    public static Optional<String> normalise(String text) {
        var digits = DECORATION.matcher(text.strip()).replaceAll("").replaceFirst("^0+", "");
        return Optional.of(digits).filter(number -> DIGITS.matcher(number).matches());
    }
}
