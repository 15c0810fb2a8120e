package org.ngnportal.selfcare;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;

/**
 * A part of a subscriber's home page, contributed by a feature as a bean. All parts are read at the same time, beside the
 * page, which appears without waiting for them; one that cannot be read hides no other.
 */
public interface HomePart {

    /** Smaller comes first; all come after what the page itself shows. */
    int order();

    /** Whether it takes the whole width of the page. */
    default boolean isWide() {
        return false;
    }

    /**
     * Reads what it says, in a thread of its own and perhaps slowly. May throw a
     * {@link org.ngnportal.ngnpro.NgnProException}: the page then says in its place that it cannot be shown.
     *
     * @param actor a subscriber, perhaps somebody who impersonates him
     */
    Content read(Actor actor);

    /** What was read, to be made a component on the page, at once. */
    @FunctionalInterface
    interface Content {

        /** Nothing to say to this subscriber. */
        Content NOTHING = () -> null;

        /** A {@link HomeCard} or the like; null for none. */
        @Nullable
        Component build();
    }
}
