package org.ngnportal.profile.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Asks again for the password one signs in with; not there for those who act as the subscriber. */
final class CurrentPassword extends PasswordField {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 128;

    CurrentPassword(boolean asked) {
        super(Texts.t("profile.current-password"));
        setHelperText(Texts.t("profile.current-password.help"));
        setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        setManualValidation(true);
        setMaxLength(LONGEST);
        setWidthFull();
        setVisible(asked);
    }

    Secret typed() {
        return new Secret(getValue());
    }

    /** Whether something was typed, where it must be; says so if not. */
    boolean isThere() {
        boolean there = !isVisible() || !getValue().isEmpty();
        if (there) {
            setInvalid(false);
        } else {
            wrong(Texts.t("profile.current-password.missing"));
        }
        return there;
    }

    /** Says what is wrong with it, if the problem is about it. */
    boolean tell(Field field, String text) {
        if (field != Field.CURRENT_PASSWORD) {
            return false;
        }
        wrong(text);
        return true;
    }

    private void wrong(String text) {
        setErrorMessage(text);
        setInvalid(true);
        focus();
    }
}
