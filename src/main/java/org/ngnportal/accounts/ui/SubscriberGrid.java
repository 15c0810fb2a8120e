package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.accounts.SubscriberSort.Key;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.SelectionHead;
import org.ngnportal.shell.Texts;

/** The table of subscribers; on a narrow page each row folds into a card. */
final class SubscriberGrid extends Grid<SubscriberRow> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Tells the server when the page gets another width class, not while it changes. */
    private static final String WATCH_WIDTH = """
            const narrow = window.matchMedia('(max-width: 760px)');
            const wide = window.matchMedia('(min-width: 1440px)');
            const tell = () => this.dispatchEvent(new CustomEvent('accounts-width', {
                detail: narrow.matches ? 'NARROW' : wide.matches ? 'WIDE' : 'MEDIUM'
            }));
            narrow.addEventListener('change', tell);
            wide.addEventListener('change', tell);
            tell();
            """;

    /** How much there is room for. */
    enum Width {
        NARROW,
        MEDIUM,
        WIDE
    }

    private final Column<SubscriberRow> card;
    private final Column<SubscriberRow> address;
    private final Column<SubscriberRow> changed;
    private final Column<SubscriberRow> email;
    private final Column<SubscriberRow> owner;
    private final List<Column<SubscriberRow>> table;

    private final boolean mayDelete;
    private final transient Consumer<SubscriberRow> delete;
    private transient @Nullable Function<SubscriberRow, String> owners;
    private Width width = Width.MEDIUM;

    SubscriberGrid(boolean mayDelete, Consumer<SubscriberRow> delete, Consumer<SubscriberSort> sorted) {
        this.mayDelete = mayDelete;
        this.delete = delete;
        addClassName("accounts-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setPageSize(SubscriberRows.PAGE_SIZE);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", Texts.t("accounts.list.title"));
        card = addColumn(new ComponentRenderer<>(this::card))
                .setHeader(Texts.t("accounts.list.column.subscriber"))
                .setFlexGrow(1);
        address = addColumn(new ComponentRenderer<>(SubscriberGrid::link))
                .setHeader(Texts.t("accounts.list.column.address"))
                .setSortable(true)
                .setTooltipGenerator(row -> row.address().toString())
                .setWidth("11rem")
                .setFlexGrow(5);
        var name = addColumn(SubscriberRow::name)
                .setHeader(Texts.t("accounts.list.column.name"))
                .setTooltipGenerator(SubscriberRow::name)
                .setWidth("7rem")
                .setFlexGrow(2);
        owner = addColumn(this::ownerOf)
                .setHeader(Texts.t("accounts.list.column.owner"))
                .setTooltipGenerator(this::ownerOf)
                .setWidth("8rem")
                .setFlexGrow(3);
        email = addColumn(SubscriberRow::email)
                .setHeader(Texts.t("accounts.list.column.email"))
                .setTooltipGenerator(SubscriberRow::email)
                .setWidth("7rem")
                .setFlexGrow(4);
        var states = addColumn(new ComponentRenderer<>(row -> new StateBadges(row.states())))
                .setHeader(Texts.t("accounts.list.column.states"))
                .setWidth("21.5rem")
                .setFlexGrow(0);
        changed = addColumn(row -> Times.date(row.changed()))
                .setHeader(Texts.t("accounts.list.column.changed"))
                .setSortable(true)
                .setTooltipGenerator(row -> Times.text(row.changed()))
                .setWidth("8rem")
                .setFlexGrow(0);
        table = List.of(address, name, states, changed);
        addColumn(new ComponentRenderer<>(this::menu))
                .setHeader(actionsHeader())
                .setWidth("4.5rem")
                .setFlexGrow(0);
        fit(Width.MEDIUM);
        addItemClickListener(click -> {
            // beside the box that selects a row, people miss
            if (click.getColumn() != null || !(getSelectionModel() instanceof GridMultiSelectionModel)) {
                AccountsNavigation.open(click.getItem().address());
            }
        });
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(sortOf(event.getSortOrder()));
            }
        });
        getElement()
                .addEventListener(
                        "accounts-width",
                        event -> fit(Width.valueOf(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(WATCH_WIDTH);
        SelectionHead.name(this, Texts.t("accounts.list.column.select"));
    }

    /**
     * Lets rows be selected.
     *
     * @param changed told when others are, and whether somebody ticked a box
     */
    void letSelect(Consumer<Boolean> changed) {
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<SubscriberRow>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        asMultiSelect().addValueChangeListener(change -> changed.accept(change.isFromClient()));
    }

    void select(Collection<SubscriberRow> rows) {
        if (getSelectionModel() instanceof GridMultiSelectionModel) {
            asMultiSelect().setValue(Set.copyOf(rows));
        }
    }

    /** Says of each subscriber whose he is. */
    void showOwners(Function<SubscriberRow, String> names) {
        owners = names;
        fit(width);
    }

    private String ownerOf(SubscriberRow row) {
        return owners == null ? "" : owners.apply(row);
    }

    void fit(Width wanted) {
        width = wanted;
        boolean narrow = width == Width.NARROW;
        card.setVisible(narrow);
        table.forEach(column -> column.setVisible(!narrow));
        email.setVisible(width == Width.WIDE);
        owner.setVisible(!narrow && owners != null);
        setClassName("accounts-cards", narrow);
    }

    /** Marks the headers; the rows come ordered. */
    void showSort(SubscriberSort sort) {
        var direction = sort.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING;
        sort(
                switch (sort.key()) {
                    case CHANGED -> List.of(new GridSortOrder<>(changed, direction));
                    case USERNAME -> List.of(new GridSortOrder<>(address, direction));
                    case DOMAIN -> List.of();
                });
    }

    private SubscriberSort sortOf(List<GridSortOrder<SubscriberRow>> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new SubscriberSort(
                        order.getSorted().equals(address) ? Key.USERNAME : Key.CHANGED,
                        order.getDirection() == SortDirection.ASCENDING))
                .orElse(SubscriberSort.NEWEST_FIRST);
    }

    private static Component link(SubscriberRow row) {
        Anchor link = new Anchor(
                AccountsNavigation.pathOf(row.address()), row.address().toString());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("accounts-link");
        return link;
    }

    private Component card(SubscriberRow row) {
        Span name = new Span(row.name().isEmpty() ? Texts.t("accounts.list.unnamed") : row.name());
        name.addClassName("accounts-card-name");
        Span time = new Span(Times.text(row.changed()));
        time.addClassName("accounts-card-time");
        Span whose = new Span(ownerOf(row));
        whose.addClassName("accounts-card-time");
        whose.setVisible(!ownerOf(row).isEmpty());
        Div card = new Div(name, link(row), whose, new StateBadges(row.states()), time);
        card.addClassName("accounts-card");
        return card;
    }

    private Component menu(SubscriberRow row) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("accounts-row-menu");
        var root = menu.addItem(Icons.decorative(VaadinIcon.ELLIPSIS_DOTS_V));
        root.setAriaLabel(Texts.t("accounts.list.actions", row.address().toString()));
        root.getSubMenu()
                .addItem(Texts.t("accounts.list.action.open"), click -> AccountsNavigation.open(row.address()));
        if (mayDelete) {
            root.getSubMenu().addItem(Texts.t("accounts.list.action.delete"), click -> delete.accept(row));
        }
        return menu;
    }

    private static Component actionsHeader() {
        Span header = new Span(Texts.t("accounts.list.column.actions"));
        header.addClassName("portal-unseen");
        return header;
    }
}
