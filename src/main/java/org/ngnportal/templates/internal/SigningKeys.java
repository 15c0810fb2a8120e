package org.ngnportal.templates.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.ngnportal.vault.Secret;

/** Keys that mails are signed with: RSA, as every receiver understands it. */
final class SigningKeys {

    private static final int BITS = 2048;
    private static final int FEWEST_BITS = 1024;
    private static final int MOST_BITS = 4096;
    private static final String ALGORITHM = "RSA";

    private SigningKeys() {}

    static RSAPrivateCrtKey make() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no RSA keys", e);
        }
    }

    /** Empty if it is not PKCS #8 in PEM, or not a usable RSA key. */
    static Optional<RSAPrivateCrtKey> parse(Secret pem) {
        var body =
                pem.reveal().replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            return Optional.of(read(Base64.getDecoder().decode(body))).filter(SigningKeys::isUsable);
        } catch (IllegalArgumentException | ClassCastException | IllegalStateException notAKey) {
            return Optional.empty();
        }
    }

    /** @throws IllegalStateException if it is not an encoded RSA key */
    static RSAPrivateCrtKey read(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey)
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            // its message could quote the key
            throw new IllegalStateException("not an RSA key");
        }
    }

    /** As the DNS publishes it. */
    static String publicKey(RSAPrivateCrtKey key) {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java writes no RSA keys", e);
        }
    }

    private static boolean isUsable(RSAPrivateCrtKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= FEWEST_BITS
                && bits <= MOST_BITS
                && key.getPublicExponent().compareTo(BigInteger.ONE) > 0;
    }
}
