package org.ngnportal.recovery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ngnportal.branding.Brands;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.recovery.NewPasswordForm;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.shell.AddressToken;
import org.ngnportal.shell.EntrancePage;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Behind the link of the mail: sets a new password. Opening it does not use the link up. */
@Route(value = "reset", autoLayout = false)
@AnonymousAllowed
class ResetView extends EntrancePage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient PasswordResets resets;
    private final transient Passwords passwords;
    private boolean opened;

    ResetView(PasswordResets resets, Passwords passwords, Brands brands) {
        super(brands.current(), Texts.t("recovery.reset.title"));
        this.resets = resets;
        this.passwords = passwords;
        show(new Paragraph(Texts.t("recovery.checking")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!opened) {
            opened = true;
            AddressToken.take(this, this::open);
        }
    }

    /** @param token as the browser gave it: hostile */
    void open(Secret token) {
        if (token.reveal().isEmpty()) {
            show(
                    message(Tone.WARNING, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("recovery.no-token")),
                    ForgottenView.toLogin());
            return;
        }
        try {
            resets.peek(token).ifPresentOrElse(subject -> ask(subject, token), this::tooLate);
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("recovery.reset.doing"));
            show(message(Tone.BAD, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("recovery.platform-down")));
        }
    }

    private void ask(ResetSubject subject, Secret token) {
        show(
                new Paragraph(
                        subject.user().kind() == UserKey.Kind.SUBSCRIBER
                                ? Texts.t("recovery.reset.text.subscriber")
                                : Texts.t("recovery.reset.text")),
                new NewPasswordForm(
                        subject.account(),
                        subject.policy(),
                        passwords,
                        subject.personalWords(),
                        Texts.t("recovery.reset.set"),
                        password -> set(token, password)));
    }

    private void set(Secret token, Secret password) {
        try {
            if (resets.redeem(token, password)) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("login?password-set"));
            } else {
                tooLate();
            }
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("recovery.reset.doing"));
        }
    }

    private void tooLate() {
        var again = new Anchor("forgotten", Texts.t("recovery.again"));
        again.addClassName("portal-login-link");
        show(
                message(Tone.BAD, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("recovery.too-late")),
                again,
                ForgottenView.toLogin());
    }
}
