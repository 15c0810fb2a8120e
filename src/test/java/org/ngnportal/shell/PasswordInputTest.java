package org.ngnportal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.PasswordPolicy.Rule;
import org.ngnportal.vault.Passwords;

class PasswordInputTest {

    private PasswordInput input;

    @BeforeEach
    void show() {
        MockVaadin.setup();
        input = new PasswordInput("SIP password", new PasswordPolicy(), new Passwords(), () -> List.of("liddell"));
        UI.getCurrent().add(input);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void rulesAreKnownBeforeAnythingIsTyped() {
        assertThat(_find(ListItem.class)).isNotEmpty();
        assertThat(verdict()).isEmpty();
    }

    @Test
    void weakPasswordSaysWhatItLacks() {
        _get(PasswordField.class).setValue("liddell1");
        assertThat(input.getValue()).isEqualTo("liddell1");
        assertThat(input.brokenRules()).contains(Rule.TOO_SHORT, Rule.CONTAINS_NAME);
        assertThat(_find(ListItem.class)).hasSameSizeAs(input.brokenRules());
        assertThat(verdict()).isIn("Very weak", "Weak");
    }

    @Test
    void generatedPasswordIsStrongAndBreaksNoRule() {
        _click(_get(Button.class, spec -> spec.withText("Generate")));
        assertThat(input.getValue()).hasSize(14);
        assertThat(input.brokenRules()).isEmpty();
        assertThat(_find(ListItem.class)).isEmpty();
        assertThat(verdict()).isEqualTo("Strong");
    }

    @Test
    void problemIsShownAtTheField() {
        input.setErrorMessage("Fill this in.");
        input.setInvalid(true);
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("Fill this in.");
    }

    private static String verdict() {
        return _get(Span.class, spec -> spec.withAttribute("role", "status")).getText();
    }
}
