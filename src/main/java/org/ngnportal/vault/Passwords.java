package org.ngnportal.vault;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes passwords nobody can guess and everybody can type: without characters that look alike. */
@Component
public class Passwords {

    private static final int PIN_LENGTH = 6;
    private static final String DIGITS = "23456789";
    private static final String LOWER_CASE = "abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER_CASE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SIGNS = "-_.!*+";
    private static final String PIN_DIGITS = "123456789";

    private final SecureRandom random = new SecureRandom();

    /** A password of 14 characters (some 80 bits) that has a digit, a small and a capital letter. */
    public Secret generate() {
        return generate(PasswordRecipe.USUAL);
    }

    /** A password with a digit, a small letter, and whatever else the recipe's characters are of. */
    public Secret generate(PasswordRecipe recipe) {
        var kinds = kinds(recipe.characters());
        var alphabet = alphabet(recipe.characters());
        while (true) {
            var candidate = draw(alphabet, recipe.length());
            if (kinds.stream().allMatch(kind -> hasOneOf(candidate, kind))) {
                return new Secret(candidate);
            }
        }
    }

    static String alphabet(PasswordRecipe.Characters characters) {
        return String.join("", kinds(characters));
    }

    private static List<String> kinds(PasswordRecipe.Characters characters) {
        return switch (characters) {
            case SMALL -> List.of(DIGITS, LOWER_CASE);
            case MIXED -> List.of(DIGITS, LOWER_CASE, UPPER_CASE);
            case SIGNS -> List.of(DIGITS, LOWER_CASE, UPPER_CASE, SIGNS);
        };
    }

    /** A voicemail PIN of 6 digits, each 1 to 9, that keeps to {@link PinPolicy}. */
    public Secret pin() {
        while (true) {
            var candidate = new Secret(draw(PIN_DIGITS, PIN_LENGTH));
            if (PinPolicy.check(candidate, List.of()).isEmpty()) {
                return candidate;
            }
        }
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
