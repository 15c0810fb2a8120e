package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/**
 * A card of the overview page, contributed by a feature as a bean; for plain numbers there is {@link OverviewFigure}. What
 * it says is read beside the page, which appears without waiting for it.
 */
public interface OverviewCard {

    /** Smaller comes first; see {@link OverviewFigure.Group} for where the numbers stand. */
    int order();

    /** Who may see it sees the card. */
    Area area();

    /** Whether it takes the place of two. */
    default boolean isWide() {
        return false;
    }

    /**
     * Reads what the card says, in a thread of its own and perhaps slowly. May throw a
     * {@link org.ngnportal.ngnpro.NgnProException}: the overview then says in its place that it cannot be shown.
     */
    Content read(Actor actor);

    /** What was read, to be made a component on the page, at once. */
    @FunctionalInterface
    interface Content {

        /** Nothing to say to this actor: no card. */
        Content NOTHING = () -> null;

        /** A {@link Panel} or another card; null for none. */
        @Nullable
        Component build();
    }
}
