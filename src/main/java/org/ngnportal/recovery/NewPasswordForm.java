package org.ngnportal.recovery;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.shell.PasswordInput;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Asks for a new password twice; what it must be like is shown while one types. */
public final class NewPasswordForm extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final PasswordInput password;
    private final PasswordField again = new PasswordField(Texts.t("recovery.password.again"));
    private final transient Consumer<Secret> use;

    /**
     * @param account what one signs in with, for password managers
     * @param personalWords words that may not be in it
     * @param label of the button, a verb
     * @param use gets a password that keeps to the policy
     */
    public NewPasswordForm(
            String account,
            PasswordPolicy policy,
            Passwords passwords,
            List<String> personalWords,
            String label,
            Consumer<Secret> use) {
        this.use = use;
        password = new PasswordInput(Texts.t("recovery.password"), policy, passwords, () -> personalWords);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setManualValidation(true);
        again.setWidthFull();
        var submit = new Button(label, click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(getContent());
        getContent().addClassName("portal-login-form");
        getContent().add(account(account), password, again, submit);
    }

    private static TextField account(String name) {
        var field = new TextField(Texts.t("recovery.account"));
        field.setValue(name);
        field.setReadOnly(true);
        field.setAutocomplete(Autocomplete.USERNAME);
        return field;
    }

    private void submit() {
        boolean good = password.brokenRules().isEmpty();
        password.setInvalid(!good);
        password.setErrorMessage(Texts.t("recovery.password.broken"));
        boolean same = password.getValue().equals(again.getValue());
        again.setInvalid(good && !same);
        again.setErrorMessage(Texts.t("recovery.password.differs"));
        if (!good) {
            password.focus();
        } else if (!same) {
            again.focus();
        } else {
            use.accept(new Secret(password.getValue()));
        }
    }
}
