package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.Profile;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Who one is, and where one's mails go; another address is asked for in a dialog. */
final class EmailSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnEmail emails;
    private final transient Actor actor;
    private final transient Profile profile;
    private final boolean asked;
    private final boolean open;
    private final transient Runnable refresh;

    EmailSection(OwnEmail emails, Actor actor, Profile profile, boolean asked, boolean open, Runnable refresh) {
        this.emails = emails;
        this.actor = actor;
        this.profile = profile;
        this.asked = asked;
        this.open = open;
        this.refresh = refresh;
    }

    @Override
    protected Section initContent() {
        var section = new Section(Texts.t("profile.you"));
        section.addWide(new KeyValue()
                .add(Texts.t("profile.name"), profile.name())
                .add(Texts.t("profile.address"), profile.address().toString())
                .add(Texts.t("profile.email"), profile.email()));
        if (profile.newEmailWaits()) {
            section.addWide(waiting());
        }
        if (open) {
            section.addWide(new Button(Texts.t("profile.email.change"), click -> ask()));
        }
        return section;
    }

    private Component waiting() {
        var text = Texts.t("profile.email.waits");
        if (!open) {
            return new Box(Tone.INFO, VaadinIcon.ENVELOPE_O, text);
        }
        var withdraw = new Button(Texts.t("profile.email.withdraw"), click -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.SMALL);
        return new Box(Tone.INFO, VaadinIcon.ENVELOPE_O, text, withdraw);
    }

    private void withdraw() {
        if (Attempt.at(Texts.t("profile.email.doing"), () -> emails.withdraw(actor), (field, text) -> {})) {
            Notices.success(Texts.t("profile.email.withdrawn"));
            refresh.run();
        }
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("profile.email.change"));
        dialog.setWidth("min(28rem, calc(100vw - 2rem))");
        var email = new EmailField(Texts.t("profile.email.new"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        email.setWidthFull();
        email.setMaxLength(254);
        var password = new CurrentPassword(asked);
        var send = new Button(Texts.t("profile.email.send"), click -> {
            email.setInvalid(false);
            if (password.isThere()) {
                send(dialog, email, password);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(Texts.t("profile.email.how")), email, password);
        dialog.getFooter().add(new Button(Texts.t("shell.cancel"), click -> dialog.close()), send);
        dialog.open();
        email.focus();
    }

    private void send(Dialog dialog, EmailField email, CurrentPassword password) {
        boolean done = Attempt.at(
                Texts.t("profile.email.doing"),
                () -> emails.change(actor, email.getValue(), password.typed()),
                (field, text) -> {
                    if (!password.tell(field, text) && field == Field.EMAIL) {
                        email.setErrorMessage(text);
                        email.setInvalid(true);
                        email.focus();
                    }
                });
        if (done) {
            dialog.close();
            Notices.success(Texts.t("profile.email.sent", email.getValue().strip()));
            refresh.run();
        }
    }
}
