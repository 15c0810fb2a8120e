package org.ngnportal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ngnportal.vault.PasswordPolicy.Rule;
import org.ngnportal.vault.PasswordPolicy.Strength;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();
    private final Passwords passwords = new Passwords();

    @RepeatedTest(20)
    void generatedPasswordsObeyThePolicyAndHaveNoLookAlikes() {
        var password = passwords.generate().reveal();

        assertThat(password).hasSize(14).doesNotContainPattern("[0OoIil1]");
        assertThat(policy.check(password, List.of("alice", "alpha.example"))).isEmpty();
    }

    @RepeatedTest(20)
    void pinsAreSixDigitsWithoutZero() {
        assertThat(passwords.pin().reveal()).matches("[1-9]{6}");
    }

    @Test
    void generatedPasswordsDiffer() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            assertThat(seen.add(passwords.generate().reveal())).isTrue();
        }
    }

    @Test
    void shortPasswordsAreRefusedHoweverRandom() {
        assertThat(policy.check("k7$Tq#w9Z", List.of())).containsExactly(Rule.TOO_SHORT);
        assertThat(policy.check("k7$Tq#w9Zx", List.of())).isEmpty();
    }

    @Test
    void overlongPasswordsAreRefused() {
        assertThat(policy.check("k7$Tq#w9Zx".repeat(7), List.of())).containsExactly(Rule.TOO_LONG);
    }

    @Test
    void guessablePasswordsAreRefused() {
        assertThat(policy.check("password12", List.of())).containsExactly(Rule.TOO_WEAK);
        assertThat(policy.check("aaaaaaaaaaaa", List.of())).contains(Rule.TOO_WEAK);
    }

    @Test
    void thePasswordMustNotContainTheUsername() {
        assertThat(policy.check("x9ALICE#kq42!w", List.of("alice"))).containsExactly(Rule.CONTAINS_NAME);
        assertThat(policy.check("x9alaic#kq42!w", List.of("al", ""))).isEmpty();
    }

    @Test
    void charactersThatBreakDigestOrPhonesAreRefused() {
        for (var character : List.of(":", "\"", " ", "\t", "ä", "\u0007", "\u007f")) {
            assertThat(policy.check("k7$Tq#w9Zx" + character, List.of()))
                    .as("character %s", character)
                    .containsExactly(Rule.UNSUPPORTED_CHARACTER);
        }
    }

    @Test
    void strengthRisesFromVeryWeakToStrong() {
        assertThat(policy.strength("", List.of())).isEqualTo(Strength.VERY_WEAK);
        assertThat(policy.strength("123456", List.of()).score()).isZero();
        assertThat(policy.strength("k7$Tq#w9ZxPp2", List.of())).isEqualTo(Strength.STRONG);
    }

    @Test
    void secretsDoNotPrint() {
        assertThat(passwords.generate()).hasToString("***");
    }
}
