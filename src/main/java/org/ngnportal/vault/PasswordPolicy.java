package org.ngnportal.vault;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a SIP or web password must be like, and how hard it is to guess. */
@Component
public class PasswordPolicy {

    static final int SHORTEST = 10;

    /** Longer ones are cut off by some phones, and guessing games on them take long. */
    static final int LONGEST = 64;

    private static final int SHORTEST_PERSONAL_WORD = 3;

    private final Zxcvbn estimator = new Zxcvbn();

    /** A rule that a password may break; its text is the message {@link #messageKey}. */
    public enum Rule {
        TOO_SHORT,
        TOO_LONG,
        /** Only printable ASCII without blanks; no quotation mark and no colon, which digest authentication gives a meaning. */
        UNSUPPORTED_CHARACTER,
        CONTAINS_NAME,
        TOO_WEAK;

        /** Key in {@code messages/vault.properties}. */
        public String messageKey() {
            return "vault.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How hard a password is to guess. */
    public enum Strength {
        VERY_WEAK,
        WEAK,
        FAIR,
        GOOD,
        STRONG;

        /** 0 (very weak) to 4 (strong). */
        public int score() {
            return ordinal();
        }

        /** Key in {@code messages/vault.properties}. */
        public String messageKey() {
            return "vault.strength." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The rules a password breaks, in the order in which they help most; empty when it is acceptable.
     *
     * @param personalWords words an attacker would try first: the username, names, the domain
     */
    public List<Rule> check(String password, List<String> personalWords) {
        var broken = new ArrayList<Rule>();
        if (password.length() < SHORTEST) {
            broken.add(Rule.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            broken.add(Rule.TOO_LONG);
        }
        if (!password.chars().allMatch(PasswordPolicy::isSupported)) {
            broken.add(Rule.UNSUPPORTED_CHARACTER);
        }
        if (containsOne(password, personalWords)) {
            broken.add(Rule.CONTAINS_NAME);
        }
        if (strength(password, personalWords).score() < Strength.FAIR.score()) {
            broken.add(Rule.TOO_WEAK);
        }
        return List.copyOf(broken);
    }

    /** Estimates the strength from the first 64 characters. */
    public Strength strength(String password, List<String> personalWords) {
        if (password.isEmpty()) {
            return Strength.VERY_WEAK;
        }
        var measured = password.substring(0, Math.min(password.length(), LONGEST));
        return Strength.values()[estimator.measure(measured, personalWords).getScore()];
    }

    private static boolean isSupported(int character) {
        return character > ' ' && character < 0x7f && character != '"' && character != ':';
    }

    private static boolean containsOne(String password, List<String> words) {
        var lowerCase = password.toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_PERSONAL_WORD)
                .anyMatch(lowerCase::contains);
    }
}
