package org.ngnportal.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.OwnPasswords.State;
import org.ngnportal.shell.PasswordInput;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Asks for the present password and a new one, whose strength and rules are shown while one types. */
final class NewPasswordDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final CurrentPassword current;
    private final PasswordInput wanted;
    private final transient BiConsumer<Secret, Secret> setter;
    private final transient Runnable afterwards;

    /** @param setter gets the present and the new password */
    NewPasswordDialog(
            String title,
            String label,
            State state,
            PasswordPolicy policy,
            Passwords generator,
            BiConsumer<Secret, Secret> setter,
            Runnable afterwards) {
        this.setter = setter;
        this.afterwards = afterwards;
        current = new CurrentPassword(state.asked());
        wanted = new PasswordInput(label, policy, generator, state::personalWords);
        setHeaderTitle(title);
        setWidth("min(32rem, calc(100vw - 2rem))");
        var fields = new Div(current, wanted);
        fields.addClassName("profile-form");
        add(fields);
        var save = new Button(Texts.t("profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), save);
    }

    private void save() {
        wanted.setInvalid(!wanted.brokenRules().isEmpty());
        wanted.setErrorMessage(Texts.t("profile.new-password.broken"));
        if (!current.isThere()) {
            return;
        }
        if (wanted.isInvalid()) {
            wanted.focus();
            return;
        }
        boolean done = Attempt.at(
                Texts.t("profile.passwords.doing"),
                () -> setter.accept(current.typed(), new Secret(wanted.getValue())),
                this::wrong);
        if (done) {
            close();
            afterwards.run();
        }
    }

    private void wrong(Field field, String text) {
        if (!current.tell(field, text)) {
            wanted.setErrorMessage(text);
            wanted.setInvalid(true);
            wanted.focus();
        }
    }
}
