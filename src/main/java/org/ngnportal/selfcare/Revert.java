package org.ngnportal.selfcare;

import java.util.Optional;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.tenancy.Actor;

/** Takes changes of a subscriber's account back for him, contributed by a feature as a bean. */
public interface Revert {

    /**
     * What takes a change back, by the ways on which he would do it by hand; empty when it is none of this feature's, when
     * it is not safe, or when things are no longer as that change left them. Both may throw
     * {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @param actor a subscriber who may change his account
     */
    Optional<Runnable> of(Actor actor, JournalEntry entry);
}
