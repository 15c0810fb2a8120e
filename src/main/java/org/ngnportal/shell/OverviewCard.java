package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** A card of the overview page, contributed by a feature as a bean. */
public interface OverviewCard {

    /** Smaller comes first. */
    int order();

    /** Who may see it sees the card. */
    Area area();

    /**
     * The card for a tenant, usually a {@link Figure}. May throw a {@link org.ngnportal.ngnpro.NgnProException}: the
     * overview then says in its place that it cannot be shown.
     */
    Component content(Actor actor);
}
