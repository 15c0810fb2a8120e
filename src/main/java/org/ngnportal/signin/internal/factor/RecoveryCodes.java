package org.ngnportal.signin.internal.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ngnportal.vault.Secret;

/** Codes of 80 bits in the letters of Crockford, of which none is taken for another. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int SALT_BYTES = 16;
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

    /** So many random bits need no slow hash. */
    static String hash(String code, byte[] salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(normal(code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
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
