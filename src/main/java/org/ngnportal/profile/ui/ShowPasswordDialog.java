package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.ngnportal.profile.OwnPasswords;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** Shows the SIP password to its owner, who has just given the password he signs in with. */
final class ShowPasswordDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnPasswords own;
    private final transient Actor actor;
    private final transient Function<Secret, Component> softphone;
    private final CurrentPassword current = new CurrentPassword(true);
    private final Button show = new Button(Texts.t("profile.sip.show.do"), click -> show());

    /** @param softphone what connects a softphone with the password */
    ShowPasswordDialog(OwnPasswords own, Actor actor, Function<Secret, Component> softphone) {
        this.softphone = softphone;
        this.own = own;
        this.actor = actor;
        setHeaderTitle(Texts.t("profile.sip"));
        setWidth("min(28rem, calc(100vw - 2rem))");
        show.addThemeVariants(ButtonVariant.PRIMARY);
        add(current);
        getFooter().add(new Button(Texts.t("profile.close"), click -> close()), show);
    }

    private void show() {
        if (current.isThere()) {
            Attempt.at(
                    Texts.t("profile.passwords.doing"),
                    () -> shown(own.sipPassword(actor, current.typed())),
                    (field, text) -> current.tell(field, text));
        }
    }

    private void shown(Secret password) {
        var value = new Span(password.reveal());
        value.addClassName("profile-secret");
        var row = new Div(value, new CopyButton(password::reveal, Texts.t("profile.sip.copy")));
        row.addClassName("profile-secret-row");
        removeAll();
        add(row, softphone.apply(password));
        show.setVisible(false);
    }
}
