package org.ngnportal.prepaid;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.tenancy.Actor;

/** A part of the page of a subscriber's own balance that another feature contributes as a bean. */
public interface BalancePart {

    /** Smaller comes first; all stand above the history. */
    int order();

    /**
     * A {@link org.ngnportal.shell.Section}; empty when there is nothing for this subscriber. What cannot be read it says
     * itself.
     *
     * @param account the actor's own, prepaid or not
     */
    Optional<Component> content(Actor actor, Subscriber account);
}
