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

    @Test
    void accountsTakePassphrasesInAnyAlphabet() {
        var accounts = PasswordPolicy.OF_ACCOUNTS;
        for (var good : List.of(
                "correct horse battery staple",
                "größere Bäume über Wasser",
                "\u043a\u043e\u0442 \u0438 \u0441\u043b\u043e\u043d \u043f\u044c\u044e\u0442",
                "k7$:\"w9Zx " + "k7$Tq#w9Zx ".repeat(8))) {
            assertThat(accounts.check(good, List.of("eva", "alpha.example")))
                    .as(good)
                    .isEmpty();
        }
        assertThat(accounts.check("k7$Tq#w9Z", List.of())).containsExactly(Rule.TOO_SHORT);
        assertThat(accounts.check("k7$Tq#w9Zx".repeat(13), List.of())).containsExactly(Rule.FAR_TOO_LONG);
        assertThat(accounts.check("river Ebner stone 77", List.of("Ebner"))).containsExactly(Rule.CONTAINS_NAME);
    }

    @Test
    void passwordsThatManyPeopleUseAreRefusedByName() {
        for (var common : List.of("Basketball1", "liverpool1!", "1qaz2wsx3edc", "PASSWORD2024", "!!qwertyuiop")) {
            assertThat(PasswordPolicy.OF_ACCOUNTS.check(common, List.of()))
                    .as(common)
                    .contains(Rule.COMMON);
        }
        for (var other : List.of("monkey 73918273645", "basketball in the rain", "Tr0mpetenkonzert")) {
            assertThat(PasswordPolicy.OF_ACCOUNTS.check(other, List.of()))
                    .as(other)
                    .doesNotContain(Rule.COMMON);
        }
    }

    @Test
    void telephonesAreNotAskedForWhatOnlyAccountsNeed() {
        assertThat(policy.rules()).doesNotContain(Rule.COMMON, Rule.FAR_TOO_LONG);
        assertThat(PasswordPolicy.OF_ACCOUNTS.rules()).doesNotContain(Rule.UNSUPPORTED_CHARACTER, Rule.TOO_LONG);
    }
}
