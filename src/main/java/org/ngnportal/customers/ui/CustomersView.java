package org.ngnportal.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Map;
import org.ngnportal.customers.CustomerPage;
import org.ngnportal.customers.Customers;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Needs;

/** The customers below the actor. Its address holds the search. */
@Route(value = CustomersNavigation.LIST, layout = MainLayout.class)
@Needs(Area.CUSTOMERS)
@StyleSheet("context://portal/customers.css")
class CustomersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 50;
    private static final int PAUSE_MILLIS = 350;
    private static final int LONGEST_SEARCH = 100;
    private static final String TEXT = "q";

    private final transient Customers customers;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(Texts.t("customers.title"), Texts.t("customers.subtitle"));
    private final TextField search = new TextField(Texts.t("customers.search"));
    private final Div filters = new Div(search);
    private final CustomerTable table;
    private final Button more = new Button(Texts.t("customers.more"), click -> showMore());
    private final Div instead = new Div();
    private String text = "";
    private int read;

    CustomersView(Customers customers, Impersonations impersonations, CurrentActor currentActor) {
        this.customers = customers;
        actor = currentActor.get();
        table = new CustomerTable(new ActAs(impersonations, actor, this::path));
        search.setPlaceholder(Texts.t("customers.search.placeholder"));
        search.setPrefixComponent(Icons.decorative(VaadinIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> change(change.getValue()));
        filters.addClassName("customers-filters");
        filters.getElement().setAttribute("role", "search");
        more.addClassName("customers-more");
        instead.addClassName("customers-instead");
        addClassName("portal-view");
        add(header, filters, table, more, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(TEXT).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("customers.title");
    }

    /** The page with what it shows now. */
    private String path() {
        return location().getPathWithQueryParameters();
    }

    private Location location() {
        return new Location(
                CustomersNavigation.LIST,
                text.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(TEXT, text)));
    }

    private void change(String wanted) {
        if (!wanted.strip().equals(text)) {
            show(wanted);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location()));
        }
    }

    private void show(String wanted) {
        text = wanted.strip();
        if (!search.getValue().strip().equals(text)) {
            search.setValue(text);
        }
        read = 0;
        table.clear();
        showMore();
    }

    private void showMore() {
        try {
            shown(customers.find(actor, text, read, PAGE_SIZE));
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    private void shown(CustomerPage page) {
        boolean none = page.total() == 0;
        read += PAGE_SIZE;
        table.add(page.rows());
        table.setVisible(!none);
        more.setVisible(read < page.total());
        header.setTitle(
                text.isEmpty() && !none ? Texts.t("customers.title-count", page.total()) : Texts.t("customers.title"));
        header.setSubtitle(
                text.isEmpty()
                        ? Texts.t("customers.subtitle")
                        : Texts.t(page.cutOff() ? "customers.found-cut-off" : "customers.found", page.total()));
        filters.setVisible(!(none && text.isEmpty()));
        instead.removeAll();
        if (none) {
            instead.add(text.isEmpty() ? nobodyYet() : nobodyMatches());
        }
    }

    private void failed(NgnProException failure) {
        PlatformBanner.report(failure);
        table.setVisible(false);
        more.setVisible(false);
        instead.removeAll();
        instead.add(new EmptyState(
                VaadinIcon.PLUG,
                Texts.t("customers.failed.title"),
                FaultTexts.of(failure),
                new Button(Texts.t("customers.failed.retry"), click -> show(text))));
    }

    private static EmptyState nobodyYet() {
        return new EmptyState(VaadinIcon.BRIEFCASE, Texts.t("customers.none.title"), Texts.t("customers.none.text"));
    }

    private EmptyState nobodyMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                Texts.t("customers.no-match.title"),
                Texts.t("customers.no-match.text"),
                new Button(Texts.t("customers.clear"), click -> search.clear()));
    }
}
