package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.profile.OwnPasswords;
import org.ngnportal.profile.OwnPasswords.Device;
import org.ngnportal.profile.OwnPasswords.State;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** A subscriber's own passwords: that of his telephones, and that with which he signs in. */
@Route(value = ProfileNavigation.PASSWORDS, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/profile.css")
class PasswordsView extends OwnPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnPasswords own;
    private final transient OwnAccount accounts;
    private final transient PasswordPolicy policy;
    private final transient Passwords generator;
    private final transient Softphones softphones;
    private transient @Nullable Secret justSet;
    private transient List<Device> devices = List.of();
    private boolean sipChanged;

    PasswordsView(
            OwnPasswords own,
            OwnAccount accounts,
            PasswordPolicy policy,
            Passwords generator,
            Softphones softphones,
            CurrentActor currentActor) {
        super("profile.passwords.title", currentActor.get());
        this.own = own;
        this.accounts = accounts;
        this.policy = policy;
        this.generator = generator;
        this.softphones = softphones;
    }

    @Override
    void build() {
        var state = own.state(actor());
        boolean open = mayChange()
                && accounts.get(actor())
                        .filter(account -> !account.isIn(AccountGroup.BLOCKED))
                        .isPresent();
        add(new PageHeader(Texts.t("profile.passwords.title"), Texts.t("profile.passwords.subtitle")));
        if (sipChanged) {
            add(toBeUpdated());
        }
        add(sip(state, open), web(state, open));
    }

    private Component sip(State state, boolean open) {
        var section = new Section(Texts.t("profile.sip"), Texts.t("profile.sip.help"));
        var buttons = new Div();
        buttons.addClassName("profile-buttons");
        if (!state.sipChangeable()) {
            section.addWide(new Box(Tone.INFO, VaadinIcon.LOCK, Texts.t("profile.refused.password-change-denied")));
        } else if (open) {
            var change = new Button(Texts.t("profile.sip.change"), click -> changeSip(state));
            change.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(change);
        }
        if (state.sipReadable()) {
            buttons.add(new Button(Texts.t("profile.sip.show"), click -> {
                Function<Secret, Component> panel = password -> softphones.panel(actor(), state.address(), password);
                new ShowPasswordDialog(own, actor(), panel).open();
            }));
        } else if (state.asked()) {
            section.addWide(help(Texts.t("profile.refused.not-readable")));
        }
        if (open) {
            section.addWide(
                    help(Texts.t(state.sipReadable() ? "profile.softphone.readable" : "profile.softphone.unreadable")));
        }
        if (buttons.getComponentCount() > 0) {
            section.addWide(buttons);
        }
        return section;
    }

    private Component web(State state, boolean open) {
        var section = new Section(Texts.t("profile.web"), Texts.t("profile.web.help"));
        section.addWide(new Paragraph(Texts.t(state.webPassword() ? "profile.web.is-set" : "profile.web.is-not-set")));
        if (open) {
            var set = new Button(
                    Texts.t(state.webPassword() ? "profile.web.change" : "profile.web.set"), click -> changeWeb(state));
            set.addThemeVariants(ButtonVariant.PRIMARY);
            var buttons = new Div(set);
            buttons.addClassName("profile-buttons");
            if (state.webPassword()) {
                buttons.add(new Button(Texts.t("profile.web.remove"), click -> removeWeb(state)));
            }
            section.addWide(buttons);
        }
        return section;
    }

    private void changeSip(State state) {
        new NewPasswordDialog(
                        Texts.t("profile.sip.change"),
                        Texts.t("profile.sip.new"),
                        state,
                        policy,
                        generator,
                        (current, wanted) -> {
                            devices = own.setSipPassword(actor(), current, wanted);
                            sipChanged = true;
                            justSet = wanted;
                        },
                        () -> {
                            changed("profile.sip.changed");
                            offerSoftphone(state);
                        })
                .open();
    }

    /** Now, while the password is known, which it may never be again. */
    private void offerSoftphone(State state) {
        var password = justSet;
        justSet = null;
        if (password != null) {
            softphones.offer(actor(), state.address(), password);
        }
    }

    private void changeWeb(State state) {
        new NewPasswordDialog(
                        Texts.t(state.webPassword() ? "profile.web.change" : "profile.web.set"),
                        Texts.t("profile.web.new"),
                        state,
                        policy,
                        generator,
                        (current, wanted) -> own.setWebPassword(actor(), current, wanted),
                        () -> changed("profile.web.changed"))
                .open();
    }

    private void removeWeb(State state) {
        new PasswordQuestion(
                        Texts.t("profile.web.remove"),
                        Texts.t("profile.web.remove.text"),
                        Texts.t("profile.web.remove.do"),
                        state.asked(),
                        current -> own.removeWebPassword(actor(), current),
                        () -> changed("profile.web.removed"))
                .open();
    }

    private void changed(String messageKey) {
        Notices.success(Texts.t(messageKey));
        refresh();
    }

    /** Names the telephones that go on with the old password. */
    private Component toBeUpdated() {
        var list = new UnorderedList();
        devices.forEach(device -> list.add(new ListItem(
                device.userAgent().isBlank()
                        ? device.address()
                        : Texts.t("profile.sip.device", device.userAgent(), device.address()))));
        var text = Texts.t(devices.isEmpty() ? "profile.sip.update.unknown" : "profile.sip.update");
        return devices.isEmpty()
                ? new Box(Tone.INFO, VaadinIcon.PHONE, text)
                : new Box(Tone.WARNING, VaadinIcon.PHONE, text, list);
    }

    private static Paragraph help(String text) {
        var help = new Paragraph(text);
        help.addClassName("portal-help");
        return help;
    }
}
