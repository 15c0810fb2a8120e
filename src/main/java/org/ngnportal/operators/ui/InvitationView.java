package org.ngnportal.operators.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ngnportal.branding.Brands;
import org.ngnportal.operators.Invitations;
import org.ngnportal.operators.Operator;
import org.ngnportal.recovery.NewPasswordForm;
import org.ngnportal.shell.AddressToken;
import org.ngnportal.shell.EntrancePage;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Behind the link of an invitation: one chooses a password. Opening it does not use the link up. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends EntrancePage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient Passwords passwords;
    private boolean opened;

    InvitationView(Invitations invitations, Passwords passwords, Brands brands) {
        super(brands.current(), Texts.t("operators.invitation.title"));
        this.invitations = invitations;
        this.passwords = passwords;
        show(new Paragraph(Texts.t("operators.invitation.checking")));
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
            refuse("operators.invitation.no-token");
        } else {
            invitations.peek(token).ifPresentOrElse(operator -> ask(operator, token), this::tooLate);
        }
    }

    private void ask(Operator operator, Secret token) {
        show(
                new Paragraph(whoInvites(operator)),
                new Paragraph(Texts.t("operators.invitation.password")),
                new NewPasswordForm(
                        operator.email(),
                        PasswordPolicy.OF_ACCOUNTS,
                        passwords,
                        invitations.personalWords(operator),
                        Texts.t("operators.invitation.accept"),
                        password -> accept(token, password)));
    }

    private static String whoInvites(Operator operator) {
        return operator.invitedBy().equals(operator.employer())
                ? Texts.t("operators.invitation.employer", operator.employer())
                : Texts.t("operators.invitation.text", operator.invitedBy(), operator.employer());
    }

    private void accept(Secret token, Secret password) {
        if (invitations.accept(token, password)) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?password-set"));
        } else {
            tooLate();
        }
    }

    private void tooLate() {
        refuse("operators.invitation.too-late");
    }

    private void refuse(String text) {
        var login = new Anchor("login", Texts.t("operators.invitation.to-login"));
        login.addClassName("portal-login-link");
        show(message(Tone.BAD, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t(text)), login);
    }
}
