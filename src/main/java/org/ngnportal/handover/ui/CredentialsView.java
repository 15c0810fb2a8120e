package org.ngnportal.handover.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.delivery.OneTimeSecrets;
import org.ngnportal.links.VisitLimit;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.shell.AddressToken;
import org.ngnportal.shell.EntrancePage;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Browser;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Behind the one-time link of a mail. Opening the page asks the server for nothing, so that whoever only looks at the links
 * of a mail uses nothing up; a click shows the credentials, once.
 */
@Route(value = "credentials", autoLayout = false)
@AnonymousAllowed
class CredentialsView extends EntrancePage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OneTimeSecrets secrets;
    private final transient Provisioning provisioning;
    private final transient VisitLimit limit;
    private transient @Nullable Secret token;
    private boolean opened;

    CredentialsView(
            OneTimeSecrets secrets,
            Provisioning provisioning,
            @Qualifier("credentialsLimit") VisitLimit limit,
            Brands brands) {
        super(brands.current(), Texts.t("handover.title"));
        this.secrets = secrets;
        this.provisioning = provisioning;
        this.limit = limit;
        show(new Paragraph(Texts.t("handover.checking")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!opened) {
            opened = true;
            AddressToken.take(this, this::offer);
        }
    }

    /** @param taken as the browser gave it: hostile */
    void offer(Secret taken) {
        token = taken;
        show(new Paragraph(Texts.t("handover.text")), form(button("handover.show", () -> open(null))));
    }

    private void open(@Nullable Secret pin) {
        if (token == null || token.reveal().isEmpty()) {
            gone();
            return;
        }
        if (!limit.allows(Browser.current().network())) {
            show(message(Tone.WARNING, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("handover.wait")));
            return;
        }
        switch (secrets.open(token, pin)) {
            case OneTimeSecrets.Gone gone -> gone();
            case OneTimeSecrets.PinNeeded(var wrong) -> askForPin(wrong);
            case OneTimeSecrets.Shown shown -> {
                token = null;
                addClassName("portal-entrance-wide");
                show(new Credentials(shown, provisioning));
            }
        }
    }

    private void askForPin(boolean wrong) {
        var pin = new TextField(Texts.t("handover.pin"));
        pin.setHelperText(Texts.t("handover.pin.help"));
        pin.setAutocomplete(Autocomplete.OFF);
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.setMaxLength(20);
        pin.setManualValidation(true);
        pin.setErrorMessage(Texts.t("handover.pin.wrong"));
        pin.setInvalid(wrong);
        var go = button("handover.show", () -> open(new Secret(pin.getValue())));
        var form = form(pin, go);
        go.addClickShortcut(Key.ENTER).listenOn(form);
        show(new Paragraph(Texts.t("handover.pin.text")), form);
        pin.focus();
    }

    private void gone() {
        token = null;
        show(
                message(Tone.WARNING, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("handover.gone")),
                new Paragraph(Texts.t("handover.gone.text")));
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Texts.t(key), click -> action.run());
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div form(com.vaadin.flow.component.Component... parts) {
        var form = new Div(parts);
        form.addClassName("portal-login-form");
        return form;
    }
}
