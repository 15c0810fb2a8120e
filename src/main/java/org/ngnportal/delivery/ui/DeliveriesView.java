package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailAddress;
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

/** The latest mails with credentials, live while some are on their way. */
@Route(value = DeliveriesView.PATH, layout = MainLayout.class)
@Needs(Area.DELIVERIES)
@StyleSheet("context://portal/delivery.css")
class DeliveriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "deliveries";

    private static final int SHOWN = 100;
    private static final int POLL_MILLISECONDS = 2000;
    private static final Set<DeliveryState> PENDING = Set.of(DeliveryState.PREPARED, DeliveryState.READY);

    private final transient Deliveries deliveries;
    private final transient Owners owners;
    private final transient Actor actor;
    private final Select<Shown> filter = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Div instead = new Div();
    private Shown wanted = Shown.ALL;
    private transient @Nullable List<DeliveryStatus> shown;
    private transient @Nullable Registration polling;

    DeliveriesView(Deliveries deliveries, Owners owners, CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.owners = owners;
        this.actor = currentActor.get();
        filter.setLabel(Texts.t("delivery.list.state"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(shown -> Texts.t(shown.messageKey()));
        filter.addValueChangeListener(change -> change(change.getValue()));
        filter.addClassName("delivery-filter");
        instead.addClassName("delivery-instead");
        list.addClassNames("portal-card", "delivery-list");
        list.getElement().setAttribute("aria-label", Texts.t("delivery.list.title"));
        addClassNames("portal-view");
        add(new PageHeader(Texts.t("delivery.list.title"), Texts.t("delivery.list.subtitle")), filter, list, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Shown.of(event.getLocation().getQueryParameters()));
    }

    private void change(Shown choice) {
        if (choice != wanted) {
            show(choice);
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(PATH, choice.parameters())));
        }
    }

    private void show(Shown choice) {
        wanted = choice;
        filter.setValue(choice);
        shown = null;
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("delivery.list.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> refresh());
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

    /** Leaves the page alone while nothing changed, and with it the reader's focus. */
    private void refresh() {
        var latest = deliveries.recent(actor, wanted.states(), SHOWN);
        if (latest.equals(shown)) {
            return;
        }
        shown = latest;
        getUI().ifPresent(this::poll);
        list.setVisible(!latest.isEmpty());
        filter.setVisible(!latest.isEmpty() || wanted != Shown.ALL);
        list.removeAll();
        var names =
                owners.names(actor, latest.stream().map(DeliveryStatus::tenant).collect(Collectors.toSet()));
        latest.forEach(delivery -> list.add(item(delivery, names.getOrDefault(delivery.tenant(), ""))));
        instead.removeAll();
        if (latest.isEmpty()) {
            instead.add(wanted == Shown.ALL ? nothingYet() : nothingMatches());
        }
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
                new Button(Texts.t("delivery.list.show-all"), click -> change(Shown.ALL)));
    }

    /** Only while something can change by itself: looking counts as activity and would keep a session open for ever. */
    private void poll(UI ui) {
        boolean moving = shown != null && shown.stream().anyMatch(delivery -> PENDING.contains(delivery.state()));
        ui.setPollInterval(moving ? POLL_MILLISECONDS : -1);
    }

    private ListItem item(DeliveryStatus delivery, String owner) {
        var item = new DeliveryItem(delivery, owner);
        return canSendAgain(delivery) && Rights.allows(actor, Area.DELIVERIES, Action.CHANGE)
                ? item.withSendAgain(delivery, () -> new SendAgainDialog(delivery, this::sendAgain).open())
                : item;
    }

    private void sendAgain(DeliveryStatus delivery, MailAddress recipient) {
        try {
            deliveries.sendAgain(actor, delivery.id(), recipient);
            Notices.success(Texts.t("delivery.send-again.done", recipient.value()));
        } catch (DeliveryRefusedException refused) {
            Notices.problem(Texts.t("delivery.send-again.refused", delivery.subject()));
        }
        refresh();
    }

    /** Whether an attempt can be made at all; the secret may still expire before the click. */
    static boolean canSendAgain(DeliveryStatus delivery) {
        return delivery.state() == DeliveryState.FAILED;
    }
}
