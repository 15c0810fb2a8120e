package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.SubscriberActions;
import org.ngnportal.accounts.SubscriberActions.SubscriberAction;
import org.ngnportal.accounts.SubscriberFiles;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberPage;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.domains.Domains;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.beans.factory.ObjectProvider;

/** The list of subscribers. Its address holds search, filters and order. */
@Route(value = AccountsNavigation.LIST, layout = MainLayout.class)
@Needs(Area.SUBSCRIBERS)
@StyleSheet("context://portal/accounts.css")
class SubscribersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient SubscriberRows rows;
    private final PageHeader header;
    private final FilterBar filters;
    private final SubscriberGrid grid;
    private final transient BulkSelection selection;
    private final Div instead = new Div();
    private final boolean mayCreate;
    private transient ListState state = new ListState(SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST);

    SubscribersView(
            Accounts accounts,
            Domains domains,
            Tenants tenants,
            CustomerNames names,
            Owners owners,
            ObjectProvider<SubscriberActions> actions,
            ObjectProvider<SubscriberFiles> files,
            CurrentActor currentActor) {
        var actor = currentActor.get();
        var removal = new SubscriberRemoval(accounts, actor);
        mayCreate = Rights.allows(actor, Area.SUBSCRIBERS, Action.CREATE);
        rows = new SubscriberRows(accounts, owners, actor);
        header = new PageHeader(Texts.t("accounts.list.title"), null, actions(files, actor));
        filters = new FilterBar(
                domains(domains, actor),
                delegation(tenants, actor),
                new OwnerFilter(names, owners, actor),
                this::change);
        grid = new SubscriberGrid(
                Rights.allows(actor, Area.SUBSCRIBERS, Action.DELETE),
                row -> removal.ask(row.address(), () -> show(state)),
                sort -> change(state.withSort(sort)));
        grid.setItems(rows.provider());
        if (owners.areSeveral(actor)) {
            grid.showOwners(rows::owner);
        }
        selection = new BulkSelection(grid, offered(actions, actor), () -> show(state));
        instead.addClassName("accounts-instead");
        addClassNames("portal-view", "accounts-list");
        add(header, filters, grid, selection.bar(), instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ListState.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("accounts.list.title");
    }

    private void change(ListState wanted) {
        show(wanted);
        var location = new Location(AccountsNavigation.LIST, wanted.parameters());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    }

    private void show(ListState wanted) {
        state = wanted;
        filters.show(wanted);
        grid.showSort(wanted.sort());
        try {
            shown(rows.open(wanted));
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    private void shown(SubscriberPage page) {
        boolean everything = state.filter().isEmpty();
        boolean none = page.total() == 0;
        header.setTitle(
                everything ? Texts.t("accounts.list.title-count", page.total()) : Texts.t("accounts.list.title"));
        header.setSubtitle(subtitle(page, everything));
        filters.setVisible(!(none && everything));
        grid.setVisible(!none);
        selection.listed(state.filter(), page.total());
        instead.removeAll();
        if (none) {
            instead.add(everything ? nobodyYet() : nobodyMatches());
        }
    }

    private static String subtitle(SubscriberPage page, boolean everything) {
        if (page.cutOff()) {
            return Texts.t("accounts.list.subtitle-cut-off", page.total());
        }
        return everything
                ? Texts.t("accounts.list.subtitle-all")
                : Texts.t("accounts.list.subtitle-filtered", page.total());
    }

    private void failed(NgnProException failure) {
        PlatformBanner.report(failure);
        header.setSubtitle(null);
        grid.setVisible(false);
        instead.removeAll();
        instead.add(new EmptyState(
                VaadinIcon.PLUG,
                Texts.t("accounts.list.failed.title"),
                FaultTexts.of(failure),
                new Button(Texts.t("accounts.list.failed.retry"), click -> show(state))));
    }

    private EmptyState nobodyYet() {
        return new EmptyState(
                VaadinIcon.USERS,
                Texts.t("accounts.list.none.title"),
                Texts.t(mayCreate ? "accounts.list.none.text" : "accounts.list.none.look-only"),
                creation());
    }

    private EmptyState nobodyMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                Texts.t("accounts.list.no-match.title"),
                Texts.t("accounts.list.no-match.text"),
                new Button(Texts.t("accounts.list.clear"), click -> change(state.withFilter(SubscriberFilter.NONE))));
    }

    private Component[] actions(ObjectProvider<SubscriberFiles> files, Actor actor) {
        return Stream.concat(
                        files.stream().map(feature -> new ExportButton(feature, actor, () -> state.filter())),
                        Arrays.stream(creation()))
                .toArray(Component[]::new);
    }

    /** The way to the wizard, for those who may go it. */
    private Component[] creation() {
        return mayCreate ? new Component[] {newSubscriber()} : new Component[0];
    }

    private static Button newSubscriber() {
        Button button = new Button(
                Texts.t("accounts.list.new"),
                Icons.decorative(VaadinIcon.PLUS),
                click -> UI.getCurrent().navigate(AccountsNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static List<SubscriberAction> offered(ObjectProvider<SubscriberActions> actions, Actor actor) {
        try {
            return actions.orderedStream()
                    .flatMap(feature -> feature.of(actor).stream())
                    .toList();
        } catch (NgnProException unknownForNow) {
            return List.of();
        }
    }

    private static List<DomainName> domains(Domains domains, Actor actor) {
        try {
            return domains.names(actor);
        } catch (NgnProException unknownForNow) {
            return List.of();
        }
    }

    private static Delegation delegation(Tenants tenants, Actor actor) {
        try {
            return tenants.settings(actor).delegation();
        } catch (NgnProException unknownForNow) {
            return Delegation.NOTHING;
        }
    }
}
