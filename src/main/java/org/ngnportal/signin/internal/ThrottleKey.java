package org.ngnportal.signin.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.ngnportal.signin.Throttle.Purpose;

/**
 * What is counted.
 *
 * @param purpose {@link #ADDRESS_ALONE} or the name of a {@link Purpose}
 * @param user in small letters; empty for an address alone
 * @param network empty for a user wherever he is
 */
record ThrottleKey(String purpose, String user, String network, Limit limit) {

    static final String ADDRESS_ALONE = "ADDRESS";

    static ThrottleKey of(Purpose purpose, String user, String network) {
        return new ThrottleKey(
                purpose.name(),
                user.strip().toLowerCase(Locale.ROOT),
                purpose == Purpose.SIGN_IN ? network : "",
                Limit.of(purpose));
    }

    static ThrottleKey of(String network) {
        return new ThrottleKey(ADDRESS_ALONE, "", network, Limit.ADDRESS);
    }

    /** Whether it names the user by his key, as the second step does. */
    boolean isOfUserKey() {
        return purpose.equals(Purpose.SECOND_FACTOR.name());
    }

    /** A hash: what was typed may be anything. */
    String id() {
        try {
            var text = String.join("\n", purpose, network, user);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
