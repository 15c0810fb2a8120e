package org.ngnportal.recovery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ngnportal.branding.Brands;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.shell.EntrancePage;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.TooManyTriesException;

/** Asks who forgot his password, and answers the same to everybody. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
class ForgottenView extends EntrancePage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient PasswordResets resets;
    private final TextField name = new TextField(Texts.t("recovery.name"));

    ForgottenView(PasswordResets resets, Brands brands) {
        super(brands.current(), Texts.t("recovery.forgotten.title"));
        this.resets = resets;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setAutocorrect(false);
        name.setMaxLength(254);
        name.setManualValidation(true);
        name.setHelperText(Texts.t("recovery.name.help"));
        var send = new Button(Texts.t("recovery.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, send);
        form.addClassName("portal-login-form");
        send.addClickShortcut(Key.ENTER).listenOn(form);
        show(new Paragraph(Texts.t("recovery.forgotten.text")), form, others(), toLogin());
    }

    private static Paragraph others() {
        var text = new Paragraph(Texts.t("recovery.others"));
        text.addClassName("portal-help");
        return text;
    }

    static Anchor toLogin() {
        var link = new Anchor("login", Texts.t("recovery.to-login"));
        link.addClassName("portal-login-link");
        return link;
    }

    private void send() {
        name.setErrorMessage(Texts.t("recovery.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        try {
            resets.request(name.getValue(), getLocale(), Browser.current().address());
        } catch (TooManyTriesException tooMany) {
            name.setErrorMessage(Texts.t("recovery.too-many"));
            name.setInvalid(true);
            return;
        }
        show(
                message(Tone.INFO, VaadinIcon.CHECK_CIRCLE_O, Texts.t("recovery.sent")),
                new Paragraph(Texts.t("recovery.sent.text")),
                others(),
                toLogin());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        name.focus();
    }
}
