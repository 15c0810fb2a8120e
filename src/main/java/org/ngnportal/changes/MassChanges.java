package org.ngnportal.changes;

import java.util.List;
import java.util.function.IntConsumer;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.batches.BatchId;
import org.ngnportal.tenancy.Actor;

/**
 * Changes many subscribers by one rule. What is previewed is what is carried out: the rows are stored when they are looked
 * at, and a row that is not as it was then any more is left alone.
 */
public interface MassChanges {

    /** How many accounts a preview shows. */
    int SAMPLE = 20;

    /** What the actor may order, in order. May throw {@link org.ngnportal.ngnpro.NgnProException}. */
    List<ChangeKind> offered(Actor actor);

    /**
     * Looks at all who are selected; changes nothing.
     *
     * @param looked told how many were looked at so far; may throw to stop, then nothing is kept
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not order such a change
     * @throws org.ngnportal.accounts.NotPermittedException if it is not delegated to him
     * @throws org.ngnportal.ngnpro.NgnProException if not all could be looked at; nothing is kept
     */
    ChangePreview preview(Actor actor, SubscriberSelection selection, MassChange change, IntConsumer looked);

    /**
     * Has it carried out. Starting it again changes nothing.
     *
     * @throws IllegalArgumentException if the preview {@linkplain ChangePreview#canStart cannot be started}
     */
    BatchId start(Actor actor, ChangePreview preview);

    /** Forgets a preview that was not started. */
    void discard(Actor actor, BatchId batch);
}
