package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
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
class DeliveriesView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "deliveries";

    private static final int SHOWN = 100;
    private static final int POLL_MILLISECONDS = 2000;
    private static final Set<DeliveryState> PENDING = Set.of(DeliveryState.PREPARED, DeliveryState.READY);

    private final transient Deliveries deliveries;
    private final transient Actor actor;
    private final UnorderedList list = new UnorderedList();
    private final EmptyState nothing;
    private transient @Nullable List<DeliveryStatus> shown;
    private transient @Nullable Registration polling;

    DeliveriesView(Deliveries deliveries, CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.actor = currentActor.get();
        this.nothing = new EmptyState(
                VaadinIcon.PAPERPLANE_O, Texts.t("delivery.list.none.title"), Texts.t("delivery.list.none.text"));
        list.addClassNames("portal-card", "delivery-list");
        list.getElement().setAttribute("aria-label", Texts.t("delivery.list.title"));
        addClassNames("portal-view");
        add(new PageHeader(Texts.t("delivery.list.title"), Texts.t("delivery.list.subtitle")), list, nothing);
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
        var latest = deliveries.recent(actor, SHOWN);
        if (latest.equals(shown)) {
            return;
        }
        shown = latest;
        getUI().ifPresent(this::poll);
        list.setVisible(!latest.isEmpty());
        nothing.setVisible(latest.isEmpty());
        list.removeAll();
        latest.stream().map(this::item).forEach(list::add);
    }

    /** Only while something can change by itself: looking counts as activity and would keep a session open for ever. */
    private void poll(UI ui) {
        boolean moving = shown != null && shown.stream().anyMatch(delivery -> PENDING.contains(delivery.state()));
        ui.setPollInterval(moving ? POLL_MILLISECONDS : -1);
    }

    private ListItem item(DeliveryStatus delivery) {
        var item = new DeliveryItem(delivery);
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
