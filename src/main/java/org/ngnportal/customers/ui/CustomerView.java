package org.ngnportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.ngnportal.customers.CustomerDetail;
import org.ngnportal.customers.Customers;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Needs;

/** The main facts about a customer, and the way to act as him. */
@Route(value = CustomersNavigation.LIST + "/:id([0-9]{1,9})", layout = MainLayout.class)
@Needs(Area.CUSTOMERS)
@StyleSheet("context://portal/customers.css")
class CustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient Impersonations impersonations;
    private final transient Actor actor;
    private String title = Texts.t("customers.title");

    CustomerView(Customers customers, Impersonations impersonations, CurrentActor currentActor) {
        this.customers = customers;
        this.impersonations = impersonations;
        actor = currentActor.get();
        addClassName("portal-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var customer = event.getRouteParameters()
                .get("id")
                .map(Integer::valueOf)
                .filter(id -> id > 0)
                .flatMap(id -> customers.get(actor, new CustomerId(id)));
        if (customer.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        show(customer.get());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CustomerDetail customer) {
        var row = customer.row();
        title = row.name();
        var actAs = new ActAs(impersonations, actor, () -> CustomersNavigation.pathOf(row.id()));
        var header = new PageHeader(
                row.name(),
                Texts.t("customers.detail.subtitle", row.username(), row.id().toString()),
                actAs.isAllowed() ? new Component[] {actAs.button(row)} : new Component[0]);
        header.withFacts(CustomerTable.badges(row).toArray(Component[]::new));
        var back = new Anchor(CustomersNavigation.LIST, Texts.t("customers.detail.back"));
        back.getElement().setAttribute("router-link", true);
        add(new Div(back, header), facts(customer), domains(customer));
    }

    private static Section facts(CustomerDetail customer) {
        var facts = new KeyValue()
                .add(Texts.t("customers.detail.person"), customer.person())
                .add(Texts.t("customers.column.email"), customer.row().email())
                .add(Texts.t("customers.detail.telephone"), customer.telephone())
                .add(Texts.t("customers.detail.address"), customer.address())
                .add(Texts.t("customers.detail.country"), customer.country())
                .add(Texts.t("customers.detail.time-zone"), customer.timeZone())
                .add(Texts.t("customers.detail.language"), customer.language());
        Optional.of(customer.resellerName())
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> facts.add(Texts.t("customers.detail.reseller"), reseller(customer, name)));
        var section = new Section(Texts.t("customers.detail.facts"));
        section.addWide(facts);
        return section;
    }

    private static Anchor reseller(CustomerDetail customer, String name) {
        var link = new Anchor(CustomersNavigation.pathOf(customer.row().reseller()), name);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Section domains(CustomerDetail customer) {
        var section = new Section(Texts.t("customers.detail.domains"));
        if (customer.domains().isEmpty()) {
            section.addWide(new Paragraph(Texts.t("customers.detail.domains.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("customers-domains");
        customer.domains().forEach(name -> list.add(new ListItem(name)));
        section.addWide(list);
        if (customer.moreDomains() > 0) {
            section.addWide(new Paragraph(Texts.t("customers.detail.domains.more", customer.moreDomains())));
        }
        return section;
    }
}
