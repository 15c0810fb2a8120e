package org.ngnportal.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that occur most often in lists that were stolen: some thirty thousand, in small letters. They are those
 * that the estimator of strength brings along (zxcvbn4j, MIT).
 */
final class CommonPasswords {

    private static final String LIST = "com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    /** A common word stays one with a few digits or signs around it; with many, these are what has to be guessed. */
    private static final int MOST_DECORATION = 4;

    private static final Set<String> WORDS = load();

    private CommonPasswords() {}

    /** Whether it is one of them, in whatever case, perhaps with some digits and signs before or behind. */
    static boolean contains(String password) {
        var lowerCase = password.toLowerCase(Locale.ROOT);
        var bare = lowerCase.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return WORDS.contains(lowerCase)
                || (lowerCase.length() - bare.length() <= MOST_DECORATION && WORDS.contains(bare));
    }

    private static Set<String> load() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
