package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Everything about one delivery, and what can be done about it. */
final class DetailsDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    DetailsDialog(DeliveryEntry entry, String owner) {
        var delivery = entry.status();
        setHeaderTitle(delivery.subject());
        setWidth("min(38rem, calc(100vw - 2rem))");
        var facts = new KeyValue();
        facts.add(Texts.t("delivery.list.state"), DeliveryCard.badge(delivery));
        facts.add(Texts.t("delivery.list.way"), Texts.t(delivery.way().messageKey()));
        facts.add(Texts.t("delivery.details.recipient"), delivery.recipient());
        facts.add(Texts.t("delivery.details.attempts"), Integer.toString(delivery.attempts()));
        if (delivery.problem() != null) {
            facts.add(Texts.t("delivery.details.problem"), delivery.problem());
        }
        if (delivery.way() == DeliveryWay.LINK) {
            var opened = delivery.openedAt();
            facts.add(
                    Texts.t("delivery.details.opened"),
                    opened == null ? new Span(Texts.t("delivery.details.not-opened")) : new Ago(opened));
            facts.add(
                    Texts.t("delivery.details.pin"),
                    Texts.t(entry.pinAsked() ? "delivery.details.pin.yes" : "delivery.details.pin.no"));
        }
        facts.add(Texts.t("delivery.details.created"), new Ago(entry.createdAt()));
        facts.add(Texts.t("delivery.details.by"), entry.createdBy());
        if (!owner.isEmpty()) {
            facts.add(Texts.t("delivery.details.owner"), owner);
        }
        if (!isOver(entry)) {
            facts.add(Texts.t("delivery.details.expires"), new Ago(entry.expiresAt()));
        }
        add(facts);
        getFooter().add(new Button(Texts.t("delivery.details.close"), click -> close()));
    }

    /** Whether what it held is gone already. */
    private static boolean isOver(DeliveryEntry entry) {
        return entry.expiresAt().isBefore(Instant.now())
                || entry.status().state() == DeliveryState.OPENED
                || entry.status().state() == DeliveryState.EXPIRED
                || (entry.status().state() == DeliveryState.SENT
                        && entry.status().way() != DeliveryWay.LINK);
    }

    /** Offers something to do about it; the dialog closes first. */
    DetailsDialog withAction(VaadinIcon icon, String text, Runnable action) {
        var button = new Button(text, Icons.decorative(icon), click -> {
            close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(button);
        return this;
    }

    /** Shows a PIN, once. */
    static void showPin(String subject, Secret pin) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("delivery.pin.title"));
        dialog.setWidth("min(28rem, calc(100vw - 2rem))");
        var value = new Span(pin.reveal());
        value.addClassName("delivery-pin");
        var row = new Div(value, new CopyButton(pin::reveal, Texts.t("delivery.pin.copy")));
        row.addClassName("delivery-pin-row");
        dialog.add(new Paragraph(Texts.t("delivery.pin.text", subject)), row);
        dialog.getFooter().add(new Button(Texts.t("delivery.details.close"), click -> dialog.close()));
        dialog.open();
    }
}
