package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** How the mail with the credentials goes, live until it is over. */
final class DeliveryLine extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient DeliveryId id;
    private final transient Deliveries deliveries;
    private transient @Nullable DeliveryStatus shown;

    DeliveryLine(Actor actor, DeliveryId id, Deliveries deliveries) {
        this.actor = actor;
        this.id = id;
        this.deliveries = deliveries;
        addClassNames("onboarding-delivery", "portal-wide");
        getElement().setAttribute("role", "status");
        Polling.whileAttached(this, this::look);
    }

    private boolean look() {
        var found = deliveries.status(actor, id);
        if (found.isEmpty()) {
            return false;
        }
        var status = found.get();
        if (!status.equals(shown)) {
            shown = status;
            show(status);
        }
        return status.way().isMailed() && !status.state().isFinal() && status.state() != DeliveryState.FAILED;
    }

    private void show(DeliveryStatus status) {
        removeAll();
        var line = new Div(
                badge(status.state()),
                new Span(
                        status.way().isMailed()
                                ? Texts.t("onboarding.delivery.to", status.recipient())
                                : Texts.t("onboarding.delivery.letter")));
        line.addClassName("onboarding-delivery-line");
        add(line);
        if (status.problem() != null) {
            add(new Paragraph(status.problem()));
        }
        if (status.nextAttempt() != null) {
            add(new Paragraph(Texts.t("onboarding.delivery.again")));
        }
    }

    private static StateBadge badge(DeliveryState state) {
        var text = Texts.t(state.messageKey());
        return switch (state) {
            case PREPARED, READY -> new StateBadge(Tone.INFO, VaadinIcon.HOURGLASS, text);
            case SENT, OPENED -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case FAILED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case EXPIRED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }
}
