package org.ngnportal.signin.internal.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.ngnportal.vault.Secret;

/** What an authenticator app shows. */
public final class AppCodes {

    private static final TimeBasedOneTimePasswordGenerator APP = new TimeBasedOneTimePasswordGenerator();

    private AppCodes() {}

    public static String at(Secret key, Instant now) {
        try {
            return APP.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(key.reveal().replace(" ", "")), APP.getAlgorithm()), now);
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
