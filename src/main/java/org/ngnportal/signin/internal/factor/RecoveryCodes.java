package org.ngnportal.signin.internal.factor;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.ngnportal.vault.Secret;

/** Codes of 60 bits in the letters of Crockford, of which none is taken for another. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 100_000;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<Secret> generate() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** The codes are random and long; the rounds only make up for what was saved on typing. */
    static String hash(String code, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(normal(code).toCharArray(), salt, ROUNDS, HASH_BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** Whether a text has the length of a code, so that it is worth looking. */
    static boolean looksLikeCode(String text) {
        return text.length() <= 64 && normal(text).length() == GROUPS * GROUP;
    }

    private static String normal(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static Secret one() {
        return new Secret(IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
                .collect(Collectors.joining());
    }
}
