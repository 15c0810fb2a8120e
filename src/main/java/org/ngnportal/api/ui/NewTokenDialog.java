package org.ngnportal.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.AppToken;
import org.ngnportal.api.AppTokens;
import org.ngnportal.api.IssuedToken;
import org.ngnportal.api.NewAppToken;
import org.ngnportal.api.TokenRefusedException;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** Asks what a new token is for, makes it, and shows it this once; it does not close by a slip of the hand. */
final class NewTokenDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient AppTokens tokens;
    private final transient Actor actor;
    private final transient Runnable made;
    private final TextField name = new TextField(Texts.t("api.name"));
    private final RadioButtonGroup<Boolean> access = new RadioButtonGroup<>(Texts.t("api.access"));
    private final Select<Life> life = new Select<>();
    private final PasswordField password = new PasswordField(Texts.t("api.password"));

    /** For how long. */
    private enum Life {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        EVER(0);

        private final int days;

        Life(int days) {
            this.days = days;
        }

        @Nullable
        Instant end() {
            return days == 0 ? null : Instant.now().plus(Duration.ofDays(days));
        }

        String label() {
            return days == 0 ? Texts.t("api.life.ever") : Texts.t("api.life.days", days);
        }
    }

    NewTokenDialog(AppTokens tokens, Actor actor, Runnable made) {
        this.tokens = tokens;
        this.actor = actor;
        this.made = made;
        setHeaderTitle(Texts.t("api.create"));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        setCloseOnOutsideClick(false);
        name.setHelperText(Texts.t("api.name.help"));
        name.setMaxLength(AppToken.LONGEST_NAME);
        name.setManualValidation(true);
        access.setItems(false, true);
        access.setItemLabelGenerator(full -> Texts.t(full ? "api.full" : "api.read-only"));
        access.setValue(false);
        life.setLabel(Texts.t("api.life"));
        life.setItems(Life.values());
        life.setItemLabelGenerator(Life::label);
        life.setValue(Life.QUARTER);
        password.setHelperText(Texts.t("api.password.help"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        var form = new Div(name, access, life, password);
        form.addClassName("apps-form");
        add(form);
        var create = new Button(Texts.t("api.create.confirm"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), create);
    }

    private void create() {
        name.setInvalid(false);
        password.setInvalid(false);
        try {
            var wanted = new NewAppToken(
                    name.getValue(), access.getValue(), life.getValue().end());
            show(tokens.create(actor, wanted, new Secret(password.getValue())));
            made.run();
        } catch (TokenRefusedException refused) {
            complain(refused);
        } catch (TooManyTriesException hasty) {
            password.setErrorMessage(Texts.t("api.problem.too-many-tries"));
            password.setInvalid(true);
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("api.doing.create"));
        }
    }

    private void complain(TokenRefusedException refused) {
        var text = Texts.t(refused.reason().messageKey());
        if (refused.reason() == TokenRefusedException.Reason.WRONG_PASSWORD) {
            password.setErrorMessage(text);
            password.setInvalid(true);
            password.focus();
        } else {
            name.setErrorMessage(text);
            name.setInvalid(true);
            name.focus();
        }
    }

    private void show(IssuedToken issued) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        setHeaderTitle(issued.token().name());
        var value = new Code(issued.value().reveal());
        value.addClassName("apps-token");
        var row = new Div(value, new CopyButton(issued.value()::reveal, Texts.t("api.copy")));
        row.addClassName("apps-token-row");
        add(new Paragraph(Texts.t("api.once")), row, new Paragraph(Texts.t("api.how")));
        var kept = new Button(Texts.t("api.kept"), click -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(kept);
    }
}
