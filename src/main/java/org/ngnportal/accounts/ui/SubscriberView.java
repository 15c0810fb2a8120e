package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.Mailboxes;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.journal.Journal;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.LeaveQuestion;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Passwords;
import org.springframework.beans.factory.ObjectProvider;

/** The page of one subscriber. Leaving it asks when something is not saved. */
@Route(value = "subscribers/:address", layout = MainLayout.class)
@Needs(Area.SUBSCRIBERS)
@StyleSheet("context://portal/accounts.css")
class SubscriberView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Mailboxes mailboxes;
    private final transient Tenants tenants;
    private final transient Journal journal;
    private final transient Passwords passwords;
    private final transient ObjectProvider<Impersonations> impersonations;
    private final transient Owners owners;
    private final transient List<SubscriberSection> sections;
    private final transient Actor actor;
    private @Nullable SubscriberPanel panel;
    private String title = "";

    SubscriberView(
            Accounts accounts,
            Mailboxes mailboxes,
            Tenants tenants,
            Journal journal,
            Passwords passwords,
            Owners owners,
            CurrentActor currentActor,
            ObjectProvider<Impersonations> impersonations,
            ObjectProvider<SubscriberSection> sections) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.tenants = tenants;
        this.journal = journal;
        this.passwords = passwords;
        this.impersonations = impersonations;
        this.owners = owners;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SubscriberSection::order))
                .toList();
        actor = currentActor.get();
        addClassNames("portal-view", "accounts-detail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters().get("address").flatMap(AccountsNavigation::addressIn);
        if (address.isEmpty() || !open(address.get())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var shown = panel;
        if (shown != null && shown.isChanged()) {
            new LeaveQuestion(title, event.postpone()).open();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Whether there is such a subscriber, as far as can be told. */
    private boolean open(SipAddress address) {
        title = address.toString();
        removeAll();
        panel = null;
        try {
            var subscriber = accounts.get(actor, address);
            subscriber.ifPresent(this::show);
            return subscriber.isPresent();
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(new EmptyState(
                    VaadinIcon.PLUG,
                    Texts.t("accounts.detail.failed.title"),
                    FaultTexts.of(failure),
                    new Button(Texts.t("accounts.list.failed.retry"), click -> open(address))));
            return true;
        }
    }

    private void show(Subscriber subscriber) {
        title = subscriber.displayName();
        var shown = new SubscriberPanel(
                accounts,
                mailboxes,
                journal,
                passwords,
                actor,
                Permission.of(actor, tenants.settings(actor).delegation()),
                owners.names(actor, List.of(subscriber.customer())).getOrDefault(subscriber.customer(), ""),
                sections,
                subscriber);
        panel = shown;
        if (OpenAsSubscriber.isAllowed(actor)) {
            impersonations.ifAvailable(present -> shown.offer(new OpenAsSubscriber(present, subscriber)));
        }
        add(shown);
    }
}
