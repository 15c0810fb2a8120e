package org.ngnportal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.vault.PasswordRecipe.Characters;

class PasswordRecipeTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @EnumSource
    void passwordsFollowTheirRecipeAndThePolicy(Characters characters) {
        var recipe = new PasswordRecipe(characters, PasswordRecipe.SHORTEST);
        var seen = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var password = passwords.generate(recipe).reveal();
            assertThat(password)
                    .hasSize(PasswordRecipe.SHORTEST)
                    .containsPattern("[0-9]")
                    .containsPattern("[a-z]")
                    .doesNotContainPattern("[0O1Il]");
            assertThat(password.chars().anyMatch(letter -> !Character.isLetterOrDigit(letter)))
                    .isEqualTo(characters == Characters.SIGNS);
            assertThat(new PasswordPolicy().check(password, List.of())).isEmpty();
            seen.add(password);
        }
        assertThat(seen).hasSize(200);
        assertThat(recipe.bits()).isBetween(59, 72);
    }
}
