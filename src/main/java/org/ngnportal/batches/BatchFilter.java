package org.ngnportal.batches;

import java.util.Set;

/**
 * Which batches.
 *
 * @param states empty for all
 * @param kind empty for all
 * @param text part of the title or of who started it, in any case; empty for all
 */
public record BatchFilter(Set<BatchState> states, String kind, String text) {

    public static final BatchFilter ALL = new BatchFilter(Set.of(), "", "");

    public BatchFilter {
        states = Set.copyOf(states);
        text = text.strip();
    }

    public static BatchFilter of(BatchState... states) {
        return new BatchFilter(Set.of(states), "", "");
    }
}
