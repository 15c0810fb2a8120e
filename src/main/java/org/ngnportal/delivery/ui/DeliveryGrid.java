package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.SelectionHead;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/** The deliveries that match, page by page. */
final class DeliveryGrid extends Grid<DeliveryEntry> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 50;

    private final transient DeliveryDesk desk;
    private final transient Owners owners;
    private final transient Actor actor;
    private final transient OneDelivery one;
    private final transient Runnable changed;
    private final Rows rows = new Rows();

    /** All that match, when they were selected with one click; what is selected row by row otherwise. */
    private transient Set<DeliveryId> everything = Set.of();

    private transient Map<CustomerId, String> names = Map.of();
    private transient DeliveryFilter filter = DeliveryFilter.ALL;
    private int total;

    DeliveryGrid(DeliveryDesk desk, Owners owners, Actor actor, boolean selectable, OneDelivery one, Runnable changed) {
        this.desk = desk;
        this.owners = owners;
        this.actor = actor;
        this.one = one;
        this.changed = changed;
        addClassName("delivery-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setPageSize(PAGE_SIZE);
        getElement().setAttribute("aria-label", Texts.t("delivery.list.title"));
        setSelectionMode(selectable ? SelectionMode.MULTI : SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(this::card))
                .setKey("card")
                .setHeader(Texts.t("delivery.list.column"))
                .setFlexGrow(1);
        setItems(rows);
        if (selectable) {
            asMultiSelect().addSelectionListener(selection -> {
                if (selection.isFromClient()) {
                    everything = Set.of();
                }
                changed.run();
            });
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SelectionHead.name(this, Texts.t("delivery.list.select"));
    }

    private Component card(DeliveryEntry entry) {
        return one.card(entry, names.getOrDefault(entry.status().tenant(), ""));
    }

    /** Returns how many match. */
    int show(DeliveryFilter wanted) {
        filter = wanted;
        total = desk.count(actor, wanted);
        rows.refreshAll();
        return total;
    }

    int total() {
        return total;
    }

    Collection<DeliveryId> selected() {
        return everything.isEmpty()
                ? getSelectedItems().stream().map(DeliveryEntry::id).toList()
                : everything;
    }

    void selectAll(List<DeliveryId> ids) {
        everything = new LinkedHashSet<>(ids);
        changed.run();
    }

    void clearSelection() {
        everything = Set.of();
        deselectAll();
        changed.run();
    }

    private final class Rows extends AbstractBackEndDataProvider<DeliveryEntry, Void> {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected Stream<DeliveryEntry> fetchFromBackEnd(Query<DeliveryEntry, Void> query) {
            var page = desk.page(actor, filter, query.getOffset(), query.getLimit());
            names = owners.names(
                    actor, page.stream().map(entry -> entry.status().tenant()).collect(Collectors.toSet()));
            return page.stream();
        }

        @Override
        protected int sizeInBackEnd(Query<DeliveryEntry, Void> query) {
            return total;
        }

        @Override
        public Object getId(DeliveryEntry entry) {
            return entry.id();
        }
    }
}
