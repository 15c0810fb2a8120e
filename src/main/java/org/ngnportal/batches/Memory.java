package org.ngnportal.batches;

import java.util.Optional;

/** What a row keeps for whoever goes on with it after a crash, and for undoing it. Sealed; without secrets. */
public interface Memory {

    /** What an earlier try kept; empty if nothing. */
    Optional<String> kept();

    /**
     * Keeps something, in place of what was kept; has been committed when this returns. To be called before the request
     * whose effect could not be told from what was there before: a repetition finds it in {@link #kept}.
     *
     * @param json without secrets
     */
    void keep(String json);
}
