package org.ngnportal.health.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Part;
import org.ngnportal.health.PortalHealth;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Panel;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Component;

/** How the parts are, on the overview. */
@Component
final class HealthCard implements OverviewCard {

    private static final int AFTER_THE_NUMBERS = 60;

    private final PortalHealth health;

    HealthCard(PortalHealth health) {
        this.health = health;
    }

    @Override
    public int order() {
        return AFTER_THE_NUMBERS;
    }

    @Override
    public Area area() {
        return Area.HEALTH;
    }

    @Override
    public Content read(Actor actor) {
        var parts = health.look(actor);
        return () -> {
            var rows = new UnorderedList();
            rows.addClassName("portal-rows");
            parts.forEach(part -> rows.add(row(part)));
            return new Panel(Texts.t("health.title"), rows);
        };
    }

    private static ListItem row(PartHealth part) {
        var name = new Span(Texts.t(part.part().messageKey()));
        name.addClassName("portal-row-label");
        var link = new Anchor(HealthView.PATH);
        link.getElement().setAttribute("router-link", true);
        link.add(Icons.decorative(icon(part.part())), name, ConditionBadge.of(part.condition()));
        var row = new ListItem(link);
        row.addClassName("portal-row");
        return row;
    }

    static VaadinIcon icon(Part part) {
        return switch (part) {
            case PLATFORM -> VaadinIcon.CLOUD_O;
            case MAIL -> VaadinIcon.ENVELOPE_O;
            case DATABASE -> VaadinIcon.DATABASE;
        };
    }
}
