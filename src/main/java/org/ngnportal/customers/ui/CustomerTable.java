package org.ngnportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.ngnportal.customers.CustomerRow;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** Customers as a table; on a phone each row is a card. */
final class CustomerTable extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "customers.column.name",
            "customers.column.username",
            "customers.column.kind",
            "customers.column.email",
            "customers.column.city");

    private final NativeTable table = new NativeTable();
    private final transient ActAs actAs;

    CustomerTable(ActAs actAs) {
        this.actAs = actAs;
        var headers = new NativeTableRow();
        COLUMNS.forEach(key -> headers.add(header(Texts.t(key))));
        if (actAs.isAllowed()) {
            var unseen = new Span(Texts.t("customers.column.actions"));
            unseen.addClassName("portal-unseen");
            var header = header("");
            header.add(unseen);
            headers.add(header);
        }
        table.getHead().add(headers);
        table.addClassName("customers-table");
        table.getElement().setAttribute("aria-label", Texts.t("customers.title"));
        getContent().addClassName("portal-card");
        getContent().add(table);
    }

    void clear() {
        table.getBody().removeAll();
    }

    void add(List<CustomerRow> rows) {
        rows.stream().map(this::row).forEach(table.getBody()::add);
    }

    private static NativeTableHeaderCell header(String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    private NativeTableRow row(CustomerRow customer) {
        var name = new Anchor(CustomersNavigation.pathOf(customer.id()), customer.name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("customers-name");
        var id = new Span(Texts.t("customers.id", customer.id().toString()));
        id.addClassName("customers-id");
        var row = new NativeTableRow(
                cell(name, id),
                cell(new Span(customer.username())),
                cell(badges(customer).toArray(Component[]::new)),
                cell(new Span(customer.email())),
                cell(new Span(customer.city())));
        if (actAs.isAllowed()) {
            var actions = cell(actAs.button(customer));
            actions.addClassName("customers-actions");
            row.add(actions);
        }
        return row;
    }

    static Stream<StateBadge> badges(CustomerRow customer) {
        var kind = customer.isReseller()
                ? new StateBadge(Tone.INFO, VaadinIcon.BUILDING, Texts.t("customers.kind.reseller"))
                : new StateBadge(Tone.NEUTRAL, VaadinIcon.BRIEFCASE, Texts.t("customers.kind.customer"));
        return customer.active()
                ? Stream.of(kind)
                : Stream.of(kind, new StateBadge(Tone.WARNING, VaadinIcon.WARNING, Texts.t("customers.kind.inactive")));
    }

    private static NativeTableCell cell(Component... content) {
        return new NativeTableCell(content);
    }
}
