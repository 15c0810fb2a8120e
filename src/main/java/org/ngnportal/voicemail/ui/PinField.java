package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.PinPolicy;
import org.ngnportal.vault.Secret;

/** A new PIN, typed on a keypad of digits. */
final class PinField extends PasswordField {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    PinField() {
        super(Texts.t("voicemail.pin.new"));
        setHelperText(Texts.t("voicemail.pin.help"));
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        setMaxLength(PinPolicy.LONGEST);
        setManualValidation(true);
        setWidthFull();
        getElement().setAttribute("inputmode", "numeric");
    }

    Secret pin() {
        return new Secret(getValue().strip());
    }
}
