package org.ngnportal.signin.internal.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.ngnportal.vault.Secret;

/** Codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 seconds, which is what all apps know). */
public final class Totp {

    /** A clock may be wrong by one period. */
    private static final int DRIFT = 1;

    private static final int KEY_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long PERIOD = CODES.getTimeStep().toSeconds();

    private Totp() {}

    static Secret newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Secret(Base32.encode(key));
    }

    /** The period whose code it is; empty if it is none of the present one's and its neighbours'. Takes as long for any. */
    static OptionalLong periodOf(Secret key, String code, Instant now) {
        byte[] typed = code.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        Key hmac = new SecretKeySpec(Base32.decode(key.reveal()), CODES.getAlgorithm());
        long present = now.getEpochSecond() / PERIOD;
        OptionalLong found = OptionalLong.empty();
        for (long period = present - DRIFT; period <= present + DRIFT; period++) {
            if (MessageDigest.isEqual(codeOf(hmac, period).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(period);
            }
        }
        return found;
    }

    /** Whether a text has the form of a code. */
    public static boolean looksLikeCode(String text) {
        return text.replaceAll("[\\s-]", "").matches("\\d{6}");
    }

    private static String codeOf(Key key, long period) {
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(period * PERIOD), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("keys of HMAC are of any length", impossible);
        }
    }
}
