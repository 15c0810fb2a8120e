package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** What can be done about one delivery, in its row and in its details. */
final class OneDelivery {

    private final DeliveryDesk desk;
    private final Deliveries deliveries;
    private final @Nullable ResetAndSend reset;
    private final Actor actor;
    private final Runnable changed;
    private final boolean mayChange;

    OneDelivery(DeliveryDesk desk, Deliveries deliveries, @Nullable ResetAndSend reset, Actor actor, Runnable changed) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.reset = reset;
        this.actor = actor;
        this.changed = changed;
        mayChange = Rights.allows(actor, Area.DELIVERIES, Action.CHANGE);
    }

    /** @param owner who sent it; empty if that need not be said */
    DeliveryCard card(DeliveryEntry entry, String owner) {
        var subject = entry.status().subject();
        var card = new DeliveryCard(entry, owner, () -> open(entry, owner));
        if (mayChange && entry.status().state() == DeliveryState.FAILED && entry.hindrance() == null) {
            card.withAction(
                    VaadinIcon.REFRESH,
                    Texts.t("delivery.send-again"),
                    Texts.t("delivery.send-again.of", subject),
                    () -> askWhereTo(entry.status()));
        }
        if (mayChange && entry.printable()) {
            card.withAction(
                    VaadinIcon.PRINT,
                    Texts.t("delivery.print"),
                    Texts.t("delivery.print.of", subject),
                    () -> print(entry));
        }
        if (mayReset(entry)) {
            card.withAction(
                    VaadinIcon.KEY,
                    Texts.t("delivery.reset"),
                    Texts.t("delivery.reset.of", subject),
                    () -> askForReset(entry));
        }
        return card;
    }

    private void open(DeliveryEntry known, String owner) {
        var entry = desk.find(actor, known.id()).orElse(known);
        var details = new DetailsDialog(entry, owner);
        if (mayChange && entry.hindrance() == null) {
            details.withAction(VaadinIcon.REFRESH, Texts.t("delivery.send-again"), () -> askWhereTo(entry.status()));
        }
        if (mayChange && entry.status().way() == DeliveryWay.LINK && hasSecret(entry)) {
            details.withAction(VaadinIcon.LOCK, Texts.t("delivery.pin.ask"), () -> askForPin(entry));
        }
        if (mayChange && entry.printable()) {
            details.withAction(VaadinIcon.PRINT, Texts.t("delivery.print"), () -> print(entry));
        }
        if (mayReset(entry)) {
            details.withAction(VaadinIcon.KEY, Texts.t("delivery.reset"), () -> askForReset(entry));
        }
        details.open();
    }

    private static boolean hasSecret(DeliveryEntry entry) {
        return entry.status().state() != DeliveryState.OPENED && entry.status().state() != DeliveryState.EXPIRED;
    }

    /** Only once the secret is gone without having been seen: what arrived works. */
    private boolean mayReset(DeliveryEntry entry) {
        return reset != null
                && mayChange
                && entry.resettable()
                && entry.status().state() == DeliveryState.EXPIRED
                && reset.isFor(actor);
    }

    private void askWhereTo(DeliveryStatus delivery) {
        new SendAgainDialog(delivery, this::sendAgain).open();
    }

    private void sendAgain(DeliveryStatus delivery, MailAddress recipient) {
        attempt(delivery, () -> {
            deliveries.sendAgain(actor, delivery.id(), recipient);
            Notices.success(Texts.t("delivery.send-again.done", recipient.value()));
        });
    }

    private void askForPin(DeliveryEntry entry) {
        attempt(
                entry.status(),
                () -> DetailsDialog.showPin(entry.status().subject(), desk.askForPin(actor, entry.id())));
    }

    private void print(DeliveryEntry entry) {
        new PrintDialog(desk, actor, 1, desk.printable(actor, List.of(entry.id())), printed -> {
                    Notices.success(Texts.t("delivery.print.marked", printed));
                    changed.run();
                })
                .open();
    }

    private void askForReset(DeliveryEntry entry) {
        if (reset != null) {
            new ResetDialog(reset, actor, entry.status(), changed).open();
        }
    }

    private void attempt(DeliveryStatus delivery, Runnable action) {
        try {
            action.run();
        } catch (DeliveryRefusedException refused) {
            Notices.problem(Texts.t("delivery.send-again.refused", delivery.subject()));
        }
        changed.run();
    }
}
