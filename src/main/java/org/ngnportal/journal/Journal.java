package org.ngnportal.journal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;

/** The record of all changes made through the portal. A reseller sees the entries of its customers too. */
public interface Journal {

    /**
     * Writes down what is about to be done, does it, and writes down what came of it. What cannot be written down is not
     * done; what was done and whose outcome could not be written stays {@link Outcome.Open}.
     *
     * @return what the change returns
     * @throws RuntimeException what the change throws
     */
    <T extends @Nullable Object> T during(Actor actor, Deed deed, Supplier<T> change);

    /** As {@link #during(Actor, Deed, Supplier)} for a change without result. */
    default void during(Actor actor, Deed deed, Runnable change) {
        this.<@Nullable Object>during(actor, deed, () -> {
            change.run();
            return null;
        });
    }

    /**
     * Writes down what is about to be done, for many deeds at once, in their order; part of the caller's transaction if
     * there is one, which others who write wait for: to be called last in it.
     *
     * @return the number of each entry, for {@link #end}
     */
    List<Long> begin(Actor actor, List<Deed> deeds);

    /** Writes down what came of entries that {@link #begin} made, by their numbers; likewise. */
    void end(Map<Long, Outcome> outcomes);

    /** Entries the actor may see, latest first. */
    List<JournalEntry> find(Actor actor, JournalFilter filter, int offset, int limit);

    /** How many entries {@link #find} has without limit. */
    int count(Actor actor, JournalFilter filter);

    /**
     * What was done to the account of the subscriber that the actor is, latest first: when and by whom, without the network
     * addresses of others. Goes back to when the account was last deleted under its address, if it was.
     */
    List<JournalEntry> history(Actor actor, int limit);

    /** Whether the entries are as they were written. */
    ChainReport verify();
}
