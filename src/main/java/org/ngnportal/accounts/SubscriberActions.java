package org.ngnportal.accounts;

import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.tenancy.Actor;

/** What can be done with many subscribers at once, contributed by another feature as a bean. */
public interface SubscriberActions {

    /** Those the actor may use, in the order in which they are offered. */
    List<SubscriberAction> of(Actor actor);

    /**
     * One of them.
     *
     * @param label verb and thing, such as "Set the quota …"
     * @param destructive whether it takes something away
     * @param open begins it: asks for what it needs
     */
    record SubscriberAction(String label, boolean destructive, Consumer<Chosen> open) {}

    /**
     * With whom.
     *
     * @param count how many the list says there are; of those that match, others may be found
     * @param afterwards to be run once something was ordered
     */
    record Chosen(SubscriberSelection selection, int count, Runnable afterwards) {}
}
