package org.ngnportal.vault;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a password must be like, and how hard it is to guess. The bean is the policy for SIP and web passwords, which
 * telephones must understand; {@link #OF_ACCOUNTS} that for passwords which only people type.
 */
@Component
public class PasswordPolicy {

    /** For accounts of the portal: passphrases with blanks and letters of any alphabet, but none that others use. */
    public static final PasswordPolicy OF_ACCOUNTS = new PasswordPolicy(
            List.of(Rule.TOO_SHORT, Rule.FAR_TOO_LONG, Rule.CONTAINS_NAME, Rule.COMMON, Rule.TOO_WEAK));

    static final int SHORTEST = 10;

    /** Longer ones are cut off by some phones, and guessing games on them take long. */
    static final int LONGEST = 64;

    /** The longest that can be signed in with. */
    static final int LONGEST_OF_ACCOUNTS = 128;

    private static final int SHORTEST_PERSONAL_WORD = 3;

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<Rule> rules;

    public PasswordPolicy() {
        this(List.of(Rule.TOO_SHORT, Rule.TOO_LONG, Rule.UNSUPPORTED_CHARACTER, Rule.CONTAINS_NAME, Rule.TOO_WEAK));
    }

    private PasswordPolicy(List<Rule> rules) {
        this.rules = rules;
    }

    /** A rule that a password may break; its text is the message {@link #messageKey}. */
    public enum Rule {
        TOO_SHORT,
        TOO_LONG,
        FAR_TOO_LONG,
        /** Only printable ASCII without blanks; no quotation mark and no colon, which digest authentication gives a meaning. */
        UNSUPPORTED_CHARACTER,
        CONTAINS_NAME,
        /** Among the passwords that many people use, which attackers try first. */
        COMMON,
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

    /** The rules of this policy, in the order in which they help most. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rules a password breaks, in the order in which they help most; empty when it is acceptable.
     *
     * @param personalWords words an attacker would try first: the username, names, the domain
     */
    public List<Rule> check(String password, List<String> personalWords) {
        return rules.stream()
                .filter(rule -> breaks(rule, password, personalWords))
                .toList();
    }

    private boolean breaks(Rule rule, String password, List<String> personalWords) {
        return switch (rule) {
            case TOO_SHORT -> password.codePointCount(0, password.length()) < SHORTEST;
            case TOO_LONG -> password.length() > LONGEST;
            case FAR_TOO_LONG -> password.length() > LONGEST_OF_ACCOUNTS;
            case UNSUPPORTED_CHARACTER -> !password.chars().allMatch(PasswordPolicy::isSupported);
            case CONTAINS_NAME -> containsOne(password, personalWords);
            case COMMON -> CommonPasswords.contains(password);
            case TOO_WEAK -> strength(password, personalWords).score() < Strength.FAIR.score();
        };
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
