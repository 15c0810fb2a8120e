package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiPredicate;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Asks for what a new mailbox needs. */
final class AddMailboxDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String PIN_FORM = "[0-9]{4,10}";

    private final TextField pin = new TextField(Texts.t("accounts.voicemail.pin"));
    private final Checkbox deleteAfter = new Checkbox(Texts.t("accounts.voicemail.delete-after"));

    private final transient BiPredicate<Secret, Boolean> add;

    /**
     * @param suggested a PIN nobody can guess
     * @param add makes the mailbox with a PIN, and whether messages are deleted once mailed; says whether it worked
     */
    AddMailboxDialog(String name, Secret suggested, BiPredicate<Secret, Boolean> add) {
        this.add = add;
        setHeaderTitle(Texts.t("accounts.voicemail.add.title", name));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        pin.setValue(suggested.reveal());
        pin.setHelperText(Texts.t("accounts.voicemail.pin.help"));
        pin.setErrorMessage(Texts.t("accounts.voicemail.pin.invalid"));
        pin.setAutocomplete(Autocomplete.OFF);
        pin.setManualValidation(true);
        pin.setWidthFull();
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.setSuffixComponent(new CopyButton(pin::getValue, Texts.t("accounts.voicemail.pin.copy")));
        Button confirm = new Button(Texts.t("accounts.voicemail.add"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(Texts.t("accounts.voicemail.add.text")), pin, deleteAfter);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }

    private void confirmed() {
        boolean valid = pin.getValue().matches(PIN_FORM);
        pin.setInvalid(!valid);
        if (!valid) {
            pin.focus();
        } else if (add.test(new Secret(pin.getValue()), deleteAfter.getValue())) {
            close();
        }
    }
}
