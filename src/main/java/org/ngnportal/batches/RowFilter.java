package org.ngnportal.batches;

import java.util.Set;

/**
 * Which rows of a batch.
 *
 * @param states empty for all
 * @param text part of the subject in any case; empty for all
 */
public record RowFilter(Set<RowState> states, String text) {

    public static final RowFilter ALL = new RowFilter(Set.of(), "");

    public RowFilter {
        states = Set.copyOf(states);
        text = text.strip();
    }

    public static RowFilter of(RowState... states) {
        return new RowFilter(Set.of(states), "");
    }
}
