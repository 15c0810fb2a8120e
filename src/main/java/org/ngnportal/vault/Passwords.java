package org.ngnportal.vault;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes passwords nobody can guess and everybody can type: without characters that look alike. */
@Component
public class Passwords {

    private static final int LENGTH = 14;
    private static final int PIN_LENGTH = 6;
    private static final String DIGITS = "23456789";
    private static final String LOWER_CASE = "abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER_CASE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ALL = DIGITS + LOWER_CASE + UPPER_CASE;
    private static final String PIN_DIGITS = "123456789";

    private final SecureRandom random = new SecureRandom();

    /** A password of 14 characters (some 80 bits) that has a digit, a small and a capital letter. */
    public Secret generate() {
        while (true) {
            var candidate = draw(ALL, LENGTH);
            if (hasOneOf(candidate, DIGITS) && hasOneOf(candidate, LOWER_CASE) && hasOneOf(candidate, UPPER_CASE)) {
                return new Secret(candidate);
            }
        }
    }

    /** A voicemail PIN of 6 digits, each 1 to 9. */
    public Secret pin() {
        return new Secret(draw(PIN_DIGITS, PIN_LENGTH));
    }

    private String draw(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .map(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hasOneOf(String text, String alphabet) {
        return text.chars().anyMatch(character -> alphabet.indexOf(character) >= 0);
    }
}
