package org.ngnportal.accounts;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/** A part of a subscriber's page that another feature contributes as a bean. */
public interface SubscriberSection {

    /** Smaller comes first. */
    int order();

    /**
     * Made when the page is opened, and anew when groups or telephony of the subscriber have changed. Checks the rights
     * itself.
     *
     * @return a {@link org.ngnportal.shell.Section} or the like; empty when there is nothing for this subscriber or actor
     */
    Optional<Component> build(Actor actor, Subscriber subscriber);
}
