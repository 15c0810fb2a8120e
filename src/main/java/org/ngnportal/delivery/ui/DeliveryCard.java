package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** One delivery: whom it is about, by which way and where it goes, how it stands, what is wrong. */
final class DeliveryCard extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();

    /** @param owner who sent it; empty if that need not be said */
    DeliveryCard(DeliveryEntry entry, String owner, Runnable open) {
        var delivery = entry.status();
        addClassName("delivery-item");
        var subject = new Button(delivery.subject(), click -> open.run());
        subject.addThemeVariants(ButtonVariant.TERTIARY);
        subject.addClassName("delivery-subject");
        var words = new Div(
                subject,
                words(recipient(delivery)),
                words(Texts.t(delivery.way().messageKey())));
        if (!owner.isEmpty()) {
            words.add(words(Texts.t("delivery.list.of", owner)));
        }
        words.addClassName("delivery-words");
        var state = badge(delivery);
        state.addClassName("delivery-state");
        var time = new Ago(delivery.updatedAt());
        time.addClassName("delivery-time");
        actions.addClassName("delivery-action");
        add(words, state, time, actions);
        if (delivery.problem() != null) {
            add(problem(delivery));
        }
    }

    static String recipient(DeliveryStatus delivery) {
        if (delivery.way() == DeliveryWay.LETTER) {
            return Texts.t("delivery.list.on-paper");
        }
        return Texts.t("delivery.list.to", delivery.recipient());
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.addClassName("delivery-recipient");
        return words;
    }

    /** Offers something to do about it. */
    DeliveryCard withAction(VaadinIcon icon, String text, String label, Runnable action) {
        var button = new Button(text, Icons.decorative(icon), click -> action.run());
        button.setAriaLabel(label);
        actions.add(button);
        return this;
    }

    private static Component problem(DeliveryStatus delivery) {
        var problem = new Paragraph(String.valueOf(delivery.problem()));
        problem.addClassName("delivery-problem");
        if (delivery.nextAttempt() != null) {
            problem.add(new Span(" " + Texts.t("delivery.list.attempts", delivery.attempts())));
        }
        return problem;
    }

    static StateBadge badge(DeliveryStatus delivery) {
        var text = Texts.t(stateKey(delivery));
        return switch (delivery.state()) {
            case PREPARED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.HOURGLASS, text);
            case READY ->
                delivery.way() == DeliveryWay.LETTER
                        ? new StateBadge(Tone.INFO, VaadinIcon.PRINT, text)
                        : new StateBadge(Tone.INFO, VaadinIcon.PAPERPLANE_O, text);
            case SENT ->
                delivery.way() == DeliveryWay.LINK
                        ? new StateBadge(Tone.INFO, VaadinIcon.ENVELOPE_O, text)
                        : new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case OPENED -> new StateBadge(Tone.GOOD, VaadinIcon.ENVELOPE_OPEN_O, text);
            case FAILED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case EXPIRED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }

    private static String stateKey(DeliveryStatus delivery) {
        if (delivery.way() == DeliveryWay.LETTER && delivery.state() == DeliveryState.READY) {
            return "delivery.state.to-print";
        }
        if (delivery.way() == DeliveryWay.LETTER && delivery.state() == DeliveryState.SENT) {
            return "delivery.state.printed";
        }
        if (delivery.way() == DeliveryWay.LINK && delivery.state() == DeliveryState.SENT) {
            return "delivery.state.unopened";
        }
        return delivery.state().messageKey();
    }
}
