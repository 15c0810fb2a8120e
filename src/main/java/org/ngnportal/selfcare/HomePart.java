package org.ngnportal.selfcare;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/** A part of a subscriber's home page, contributed by a feature as a bean. */
public interface HomePart {

    /** Smaller comes first; all come after what the page itself shows. */
    int order();

    /**
     * A {@link org.ngnportal.shell.Section} for the subscriber; empty when there is nothing to show him.
     *
     * @param actor a subscriber, perhaps somebody who impersonates him
     */
    Optional<Component> content(Actor actor);
}
