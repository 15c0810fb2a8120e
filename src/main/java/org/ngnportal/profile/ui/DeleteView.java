package org.ngnportal.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.profile.Deletion;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.OwnProfile;
import org.ngnportal.profile.Profile;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Where a subscriber asks for his account to be deleted, sees how far that is, and keeps it after all. */
@Route(value = ProfileNavigation.DELETE, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/profile.css")
class DeleteView extends OwnPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnDeletion deletion;
    private final transient OwnProfile profiles;
    private final transient PasswordAgain again;
    private final transient OwnAccount accounts;

    DeleteView(
            OwnDeletion deletion,
            OwnProfile profiles,
            PasswordAgain again,
            OwnAccount accounts,
            CurrentActor currentActor) {
        super("profile.delete.title", currentActor.get());
        this.deletion = deletion;
        this.profiles = profiles;
        this.again = again;
        this.accounts = accounts;
    }

    @Override
    void build() {
        var profile = profiles.get(actor());
        boolean open = mayChange()
                && accounts.get(actor())
                        .filter(account -> !account.isIn(AccountGroup.BLOCKED))
                        .isPresent();
        var back = new Anchor(ProfileNavigation.SETTINGS, Texts.t("profile.settings.title"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("profile-back");
        add(
                back,
                new PageHeader(
                        Texts.t("profile.delete.title"), profile.address().toString()));
        deletion.state(actor()).ifPresentOrElse(waiting -> show(waiting, profile, open), () -> offer(profile, open));
    }

    private void show(Deletion waiting, Profile profile, boolean open) {
        var planned = waiting.plannedFor();
        switch (waiting.state()) {
            case REQUESTED -> {
                var cancel = new Button(Texts.t("profile.delete.withdraw"), click -> cancel());
                var text = Texts.t(
                        "profile.delete.requested",
                        profile.email(),
                        Dates.text(waiting.confirmUntil(), profile.settings().timeZone()));
                add(
                        open
                                ? new Box(Tone.INFO, VaadinIcon.ENVELOPE_O, text, cancel)
                                : new Box(Tone.INFO, VaadinIcon.ENVELOPE_O, text));
            }
            case PLANNED -> {
                var keep = new Button(Texts.t("profile.delete.keep"), click -> cancel());
                keep.addThemeVariants(ButtonVariant.PRIMARY);
                var text = Texts.t(
                        "profile.delete.planned",
                        planned == null
                                ? ""
                                : Dates.text(planned, profile.settings().timeZone()));
                add(open ? new Box(Tone.BAD, VaadinIcon.TRASH, text, keep) : new Box(Tone.BAD, VaadinIcon.TRASH, text));
            }
            case DELETING -> add(new Box(Tone.BAD, VaadinIcon.TRASH, Texts.t("profile.delete.deleting")));
        }
    }

    private void offer(Profile profile, boolean open) {
        var steps = new OrderedList(
                new ListItem(Texts.t("profile.delete.step.mail", profile.email())),
                new ListItem(Texts.t(
                        "profile.delete.step.wait", Math.max(1, deletion.delay().toDays()))),
                new ListItem(Texts.t("profile.delete.step.gone")));
        var section = new Section(Texts.t("profile.delete.how"));
        section.addWide(new Paragraph(Texts.t("profile.delete.consequences")));
        section.addWide(steps);
        if (profile.email().isEmpty()) {
            section.addWide(new Box(Tone.WARNING, VaadinIcon.ENVELOPE_O, Texts.t("profile.refused.no-email")));
        } else if (open) {
            var ask = new Button(Texts.t("profile.delete.start"), click -> ask());
            ask.addThemeVariants(ButtonVariant.ERROR);
            section.addWide(ask);
        }
        add(section);
    }

    private void ask() {
        new PasswordQuestion(
                        Texts.t("profile.delete.title"),
                        Texts.t("profile.delete.ask.text"),
                        Texts.t("profile.delete.ask"),
                        again.isAsked(actor()),
                        password -> deletion.request(actor(), password),
                        this::refresh)
                .open();
    }

    private void cancel() {
        if (Attempt.at(Texts.t("profile.delete.doing"), () -> deletion.cancel(actor()), (field, text) -> {})) {
            Notices.success(Texts.t("profile.delete.kept"));
        }
        refresh();
    }
}
