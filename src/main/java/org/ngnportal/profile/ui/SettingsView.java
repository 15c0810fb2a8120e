package org.ngnportal.profile.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.OwnProfile;
import org.ngnportal.profile.Profile;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.profile.ProfileSettings;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** A subscriber's own settings. */
@Route(value = ProfileNavigation.SETTINGS, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/profile.css")
class SettingsView extends OwnPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnProfile profiles;
    private final transient OwnEmail emails;
    private final transient PasswordAgain again;
    private final transient OwnAccount accounts;

    SettingsView(
            OwnProfile profiles, OwnEmail emails, PasswordAgain again, OwnAccount accounts, CurrentActor currentActor) {
        super("profile.settings.title", currentActor.get());
        this.profiles = profiles;
        this.emails = emails;
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
        add(new PageHeader(Texts.t("profile.settings.title"), Texts.t("profile.settings.subtitle")));
        var email = new EmailSection(emails, actor(), profile, again.isAsked(actor()), open, this::refresh);
        add(email, new SettingsForm(profile, open, this::save), leaving());
    }

    private boolean save(Profile before, ProfileSettings wanted, SettingsForm form) {
        boolean done = Attempt.at(Texts.t("profile.settings.doing"), () -> profiles.save(actor(), wanted), form::wrong);
        if (done) {
            if (before.settings().language().equals(wanted.language()) || actor() instanceof Actor.Impersonation) {
                refresh();
            } else {
                speak(wanted.language());
            }
            Notices.success(Texts.t("profile.settings.saved"));
        }
        return done;
    }

    /** The frame too is made anew, in the other language. */
    private void speak(String language) {
        VaadinSession.getCurrent().setLocale(Locale.of(language));
        getUI().ifPresent(ui -> {
            ui.getPage().executeJs("document.documentElement.lang = $0", language);
            ui.refreshCurrentRoute(true);
        });
    }

    private static Section leaving() {
        var link = new Anchor(ProfileNavigation.DELETE, Texts.t("profile.settings.leave.link"));
        link.getElement().setAttribute("router-link", true);
        var section = new Section(Texts.t("profile.settings.leave"));
        section.addWide(new Paragraph(Texts.t("profile.settings.leave.text")));
        section.addWide(link);
        return section;
    }
}
