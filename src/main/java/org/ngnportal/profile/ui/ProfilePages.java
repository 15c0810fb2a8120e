package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.profile.Deletion;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame and to other pages. */
@Configuration(proxyBeanMethods = false)
class ProfilePages {

    @Bean
    NavigationItem ownSettingsItem() {
        return new NavigationItem(
                100, "profile.settings.navigation", Area.MY, ProfileNavigation.SETTINGS, VaadinIcon.COG);
    }

    @Bean
    NavigationItem ownPasswordsItem() {
        return new NavigationItem(
                110, "profile.passwords.navigation", Area.MY, ProfileNavigation.PASSWORDS, VaadinIcon.KEY);
    }

    /** That one's account is to be deleted is seen first of all, with the way to keep it. */
    @Bean
    HomePart plannedDeletion(OwnDeletion deletion) {
        return new HomePart() {
            @Override
            public int order() {
                return -100;
            }

            @Override
            public boolean isWide() {
                return true;
            }

            @Override
            public Content read(Actor actor) {
                return deletion.state(actor)
                        .filter(waiting -> waiting.state() != Deletion.State.REQUESTED)
                        .<Content>map(waiting -> () -> notice(waiting))
                        .orElse(Content.NOTHING);
            }
        };
    }

    private static Component notice(Deletion waiting) {
        return new HomeCard(VaadinIcon.TRASH, Texts.t("profile.delete.title"), ProfileNavigation.DELETE)
                .headline(planned(waiting, "profile.delete.planned"), Tone.BAD)
                .line(Texts.t("profile.delete.home"));
    }

    private static String planned(Deletion waiting, String messageKey) {
        var at = waiting.plannedFor();
        return Texts.t(messageKey, at == null ? "" : Dates.text(at, ""));
    }

    /** Staff see what the subscriber wants, so that nobody wonders where an account went. */
    @Bean
    SubscriberSection deletionSection(OwnDeletion deletion) {
        return new SubscriberSection() {
            @Override
            public int order() {
                return 0;
            }

            @Override
            public Optional<Component> build(Actor actor, Subscriber subscriber) {
                if (!Rights.allows(actor, Area.SUBSCRIBERS, Action.SEE)) {
                    return Optional.empty();
                }
                return deletion.of(actor, subscriber.address()).map(ProfilePages::section);
            }
        };
    }

    private static Component section(Deletion waiting) {
        var section = new Section(Texts.t("profile.staff.title"));
        section.addWide(
                waiting.state() == Deletion.State.REQUESTED
                        ? new Box(
                                Tone.INFO,
                                VaadinIcon.ENVELOPE_O,
                                Texts.t("profile.staff.requested", Dates.text(waiting.confirmUntil(), "")))
                        : new Box(Tone.WARNING, VaadinIcon.TRASH, planned(waiting, "profile.staff.planned")));
        return section;
    }
}
