package org.ngnportal.selfcare;

import java.util.Optional;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.tenancy.Actor;

/** Takes changes of a subscriber's account back for him, contributed by a feature as a bean. */
public interface Revert {

    /** Whether an entry tells of something that this feature can take back, if nothing else was changed since. */
    boolean concerns(JournalEntry entry);

    /**
     * What takes a change back, by the ways on which the subscriber would do it by hand; empty when things are no longer as
     * that change left them. Both may throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @param entry one that {@linkplain #concerns concerns} this feature
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not change his account
     */
    Optional<Runnable> of(Actor actor, JournalEntry entry);
}
