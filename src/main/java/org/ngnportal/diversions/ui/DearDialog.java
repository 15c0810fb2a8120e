package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.vault.Secret;

/** Warns of a diversion that may be dear, and asks who wants it to show that it is he. */
final class DearDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final PasswordField password = new PasswordField(Texts.t("diversions.dear.password"));
    private final transient Consumer<Consent> agreed;
    private final boolean asked;

    /** @param agreed makes the change; throws what {@link org.ngnportal.diversions.Diversions#change} throws of consent */
    DearDialog(ConsentNeededException needed, Consumer<Consent> agreed) {
        this.agreed = agreed;
        asked = needed.isPasswordAsked();
        setHeaderTitle(Texts.t("diversions.dear.title"));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        needed.risks().forEach(risk -> add(new Paragraph(Words.risk(risk))));
        if (asked) {
            password.setHelperText(Texts.t("diversions.dear.password.help"));
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            password.setManualValidation(true);
            password.setWidthFull();
            password.addKeyPressListener(Key.ENTER, press -> confirmed());
            add(password);
        } else {
            add(new Paragraph(Texts.t("diversions.dear.noted")));
        }
        var confirm = new Button(Texts.t("diversions.dear.confirm"), click -> confirmed());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> confirm.setEnabled(true));
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }

    private void confirmed() {
        if (asked && password.getValue().isEmpty()) {
            wrong(Texts.t("diversions.dear.password.missing"));
            return;
        }
        try {
            agreed.accept(asked ? Consent.with(new Secret(password.getValue())) : Consent.WARNED);
            close();
        } catch (ConsentNeededException again) {
            wrong(Texts.t("diversions.dear.password.wrong"));
        } catch (TooManyTriesException hasty) {
            wrong(Words.wait(hasty.delay()));
        }
    }

    private void wrong(String why) {
        password.clear();
        password.setErrorMessage(why);
        password.setInvalid(true);
        password.focus();
    }
}
