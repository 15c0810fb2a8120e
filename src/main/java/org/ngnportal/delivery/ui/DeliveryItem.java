package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** One delivery: whom it is about, where it goes, how it stands, what is wrong. */
final class DeliveryItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param owner who sent it; empty if that need not be said */
    DeliveryItem(DeliveryStatus delivery, String owner) {
        addClassName("delivery-item");
        var subject = new Span(delivery.subject());
        subject.addClassName("delivery-subject");
        var recipient = new Span(Texts.t("delivery.list.to", delivery.recipient()));
        recipient.addClassName("delivery-recipient");
        var words = new Div(subject, recipient);
        if (!owner.isEmpty()) {
            var whose = new Span(Texts.t("delivery.list.of", owner));
            whose.addClassName("delivery-recipient");
            words.add(whose);
        }
        words.addClassName("delivery-words");
        var state = badge(delivery.state());
        state.addClassName("delivery-state");
        var time = new Ago(delivery.updatedAt());
        time.addClassName("delivery-time");
        add(words, state, time);
        if (delivery.problem() != null) {
            add(problem(delivery));
        }
    }

    /** Offers another attempt. */
    DeliveryItem withSendAgain(DeliveryStatus delivery, Runnable action) {
        add(sendAgain(delivery, action));
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

    private static Component sendAgain(DeliveryStatus delivery, Runnable action) {
        var button =
                new Button(Texts.t("delivery.send-again"), Icons.decorative(VaadinIcon.REFRESH), click -> action.run());
        button.addClassName("delivery-action");
        button.setAriaLabel(Texts.t("delivery.send-again.of", delivery.subject()));
        return button;
    }

    private static StateBadge badge(DeliveryState state) {
        var text = Texts.t(state.messageKey());
        return switch (state) {
            case PREPARED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.HOURGLASS, text);
            case READY -> new StateBadge(Tone.INFO, VaadinIcon.PAPERPLANE_O, text);
            case SENT, OPENED -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case FAILED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case EXPIRED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }
}
