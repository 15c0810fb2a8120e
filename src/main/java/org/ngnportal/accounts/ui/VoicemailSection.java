package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Mailbox;
import org.ngnportal.accounts.Mailboxes;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** The mailbox of a subscriber: what it is, adding it, removing it. */
final class VoicemailSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Mailboxes mailboxes;
    private final transient Passwords passwords;
    private final transient Actor actor;
    private final boolean mayChange;
    private final transient Runnable changed;
    private transient @Nullable Subscriber shown;

    /** @param changed told when a mailbox was added or removed, or tried to */
    VoicemailSection(Mailboxes mailboxes, Passwords passwords, Actor actor, boolean mayChange, Runnable changed) {
        this.mailboxes = mailboxes;
        this.passwords = passwords;
        this.actor = actor;
        this.mayChange = mayChange;
        this.changed = changed;
    }

    void show(Subscriber subscriber) {
        var before = shown;
        if (before == null || !sameMailbox(before, subscriber)) {
            read(subscriber);
        }
    }

    private static boolean sameMailbox(Subscriber before, Subscriber now) {
        return before.isIn(AccountGroup.VOICEMAIL) == now.isIn(AccountGroup.VOICEMAIL)
                && before.identity().equals(now.identity());
    }

    private void read(Subscriber subscriber) {
        shown = subscriber;
        getContent().removeAll();
        var section = new Section(Texts.t("accounts.voicemail"));
        try {
            mailboxes
                    .find(actor, subscriber.address())
                    .ifPresentOrElse(
                            mailbox -> showMailbox(section, subscriber, mailbox), () -> showNone(section, subscriber));
        } catch (NgnProException unknownForNow) {
            shown = null;
            section.addWide(new Paragraph(Texts.t("accounts.voicemail.unknown")));
        }
        getContent().add(section);
    }

    private void showNone(Section section, Subscriber subscriber) {
        section.addWide(new Paragraph(Texts.t("accounts.voicemail.none")));
        if (mayChange) {
            section.add(addition(subscriber));
        }
    }

    private Button addition(Subscriber subscriber) {
        return new Button(
                Texts.t("accounts.voicemail.add"),
                Icons.decorative(VaadinIcon.PLUS),
                click -> new AddMailboxDialog(
                                subscriber.displayName(),
                                passwords.pin(),
                                (pin, deleteAfter) -> add(subscriber, pin, deleteAfter))
                        .open());
    }

    private void showMailbox(Section section, Subscriber subscriber, Mailbox mailbox) {
        var facts = new KeyValue()
                .add(Texts.t("accounts.voicemail.number"), mailbox.number())
                .add(Texts.t("accounts.voicemail.email"), mailbox.email())
                .add(
                        Texts.t("accounts.voicemail.keeping"),
                        Texts.t(
                                mailbox.deleteAfterMailing()
                                        ? "accounts.voicemail.keeping.deleted"
                                        : "accounts.voicemail.keeping.kept"));
        if (!mailbox.pin().reveal().isEmpty()) {
            facts.add(Texts.t("accounts.voicemail.pin"), new HiddenPin(mailbox.pin()));
        }
        section.addWide(facts);
        if (mayChange) {
            section.add(removal(subscriber));
        }
    }

    private Button removal(Subscriber subscriber) {
        Button remove = new Button(Texts.t("accounts.voicemail.remove"), click -> askRemoval(subscriber));
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return remove;
    }

    private boolean add(Subscriber subscriber, Secret pin, boolean deleteAfter) {
        var name = subscriber.displayName();
        try {
            mailboxes.add(
                    actor, subscriber.address(), name, subscriber.identity().email(), pin, deleteAfter);
            Notices.success(Texts.t("accounts.voicemail.added"));
            return true;
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.voicemail.adding", name));
            return false;
        } finally {
            changed.run();
        }
    }

    private void askRemoval(Subscriber subscriber) {
        var name = subscriber.displayName();
        new ConfirmByTyping(
                        Texts.t("accounts.voicemail.remove.title", name),
                        Texts.t("accounts.voicemail.remove.text"),
                        subscriber.address().user(),
                        Texts.t("accounts.voicemail.remove.confirm"),
                        () -> remove(subscriber))
                .open();
    }

    private void remove(Subscriber subscriber) {
        try {
            mailboxes.remove(actor, subscriber.address());
            Notices.success(Texts.t("accounts.voicemail.removed"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.voicemail.removing", subscriber.displayName()));
        } finally {
            changed.run();
        }
    }

    /** The PIN reaches the browser only when somebody asks for it. */
    private static final class HiddenPin extends Composite<Div> {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        HiddenPin(Secret pin) {
            Span digits = new Span("••••••");
            digits.addClassName("accounts-pin");
            Button show = new Button(Texts.t("accounts.voicemail.pin.show"));
            show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            show.addClickListener(click -> {
                boolean hide = digits.getText().equals(pin.reveal());
                digits.setText(hide ? "••••••" : pin.reveal());
                show.setText(Texts.t(hide ? "accounts.voicemail.pin.show" : "accounts.voicemail.pin.hide"));
            });
            getContent().addClassName("accounts-inline");
            getContent().add(digits, show, new CopyButton(pin::reveal, Texts.t("accounts.voicemail.pin.copy")));
        }
    }
}
