package org.ngnportal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Reads;
import org.ngnportal.tenancy.Actor;

/** Where a card will be once it is read. */
final class CardPlace extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    CardPlace(OverviewCard card, Actor actor, Reads reads) {
        addClassNames("portal-card", "portal-card-awaited");
        setClassName("portal-card-wide", card.isWide());
        getElement().setAttribute("aria-busy", "true");
        reads.start(() -> card.read(actor), this::show, this::showMissing);
    }

    private void show(OverviewCard.Content content) {
        Component card;
        try {
            card = content.build();
        } catch (RuntimeException failure) {
            showMissing(failure);
            return;
        }
        settle();
        if (card == null) {
            setVisible(false);
        } else {
            add(card);
        }
    }

    private void showMissing(RuntimeException failure) {
        Div missing = new Div(Icons.decorative(VaadinIcon.WARNING), new Paragraph(Missing.why(failure)));
        missing.addClassNames("portal-card", "portal-card-missing");
        settle();
        add(missing);
    }

    private void settle() {
        removeClassNames("portal-card", "portal-card-awaited");
        getElement().removeAttribute("aria-busy");
    }
}
