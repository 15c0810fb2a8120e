package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.springframework.beans.factory.ObjectProvider;

/** Credentials and other mails on their way: where they go, how they stand, what can be done. Its address holds the filters. */
@Route(value = DeliveriesView.PATH, layout = MainLayout.class)
@Needs(Area.DELIVERIES)
@StyleSheet("context://portal/delivery.css")
class DeliveriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "deliveries";

    private static final int POLL_MILLISECONDS = 3000;

    private final transient DeliveryDesk desk;
    private final transient Deliveries deliveries;
    private final transient Actor actor;
    private final transient OneDelivery one;
    private final PageHeader header = new PageHeader(Texts.t("delivery.list.title"), Texts.t("delivery.list.subtitle"));
    private final FilterBar filters;
    private final DeliveryGrid grid;
    private final Selected selected;
    private final Div instead = new Div();
    private final boolean mayChange;
    private transient ListState state = ListState.ALL;
    private transient @Nullable Registration polling;
    private int waiting = -1;

    DeliveriesView(
            DeliveryDesk desk,
            Deliveries deliveries,
            DeliveryHabits habits,
            ObjectProvider<ResetAndSend> reset,
            Owners owners,
            CurrentActor currentActor) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.DELIVERIES, Action.CHANGE);
        one = new OneDelivery(desk, deliveries, reset.getIfAvailable(), actor, this::refresh);
        filters = new FilterBar(desk.domains(actor), this::change);
        selected = new Selected(new Many());
        grid = new DeliveryGrid(desk, owners, actor, mayChange, one, this::selectionChanged);
        instead.addClassName("delivery-instead");
        if (mayChange) {
            header.addAction(
                    new Button(Texts.t("delivery.habit.open"), click -> new HabitDialog(habits, actor).open()));
        }
        addClassNames("portal-view");
        add(header, filters, selected, grid, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ListState.of(event.getLocation().getQueryParameters()));
    }

    private void change(ListState wanted) {
        show(wanted);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, wanted.parameters())));
    }

    private void show(ListState wanted) {
        state = wanted;
        filters.show(wanted);
        grid.clearSelection();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("delivery.list.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> refreshIfMoved());
        poll(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
            event.getUI().setPollInterval(-1);
        }
        super.onDetach(event);
    }

    private void refreshIfMoved() {
        if (deliveries.queue(actor).waiting() != waiting) {
            refresh();
        }
    }

    private void refresh() {
        waiting = deliveries.queue(actor).waiting();
        int count = grid.show(state.filter());
        boolean everything = state.equals(ListState.ALL);
        header.setTitle(
                everything && count > 0 ? Texts.t("delivery.list.title-count", count) : Texts.t("delivery.list.title"));
        grid.setVisible(count > 0);
        filters.setVisible(count > 0 || !everything);
        instead.removeAll();
        if (count == 0) {
            instead.add(everything ? nothingYet() : nothingMatches());
        }
        getUI().ifPresent(this::poll);
        selectionChanged();
    }

    private static EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.PAPERPLANE_O, Texts.t("delivery.list.none.title"), Texts.t("delivery.list.none.text"));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                Texts.t("delivery.list.no-match.title"),
                Texts.t("delivery.list.no-match.text"),
                new Button(Texts.t("delivery.list.show-all"), click -> change(ListState.ALL)));
    }

    /** Only while something can change by itself: looking counts as activity and would keep a session open for ever. */
    private void poll(UI ui) {
        ui.setPollInterval(waiting > 0 ? POLL_MILLISECONDS : -1);
    }

    private void selectionChanged() {
        selected.show(grid.selected().size(), Math.min(grid.total(), DeliveryDesk.MOST_AT_ONCE));
    }

    /** What is done about those that are selected. */
    private final class Many implements Selected.Actions {

        @Override
        public void selectAllThatMatch() {
            grid.selectAll(desk.ids(actor, state.filter()));
        }

        @Override
        public void sendAgain() {
            var ids = grid.selected();
            new SendManyDialog(ids.size(), desk.select(actor, ids), () -> {
                        var sent = desk.sendAgain(actor, ids);
                        grid.clearSelection();
                        Notices.success(
                                Texts.t("delivery.many.done", sent.eligible().size()));
                        refresh();
                    })
                    .open();
        }

        @Override
        public void print() {
            var ids = grid.selected();
            new PrintDialog(desk, actor, ids.size(), desk.printable(actor, ids), printed -> {
                        grid.clearSelection();
                        Notices.success(Texts.t("delivery.print.marked", printed));
                        refresh();
                    })
                    .open();
        }

        @Override
        public void clear() {
            grid.clearSelection();
        }
    }
}
