package org.ngnportal.batches.internal;

import java.util.EnumMap;
import java.util.Map;
import org.ngnportal.batches.RowState;

/** How the numbers of a batch change. */
final class Tally {

    private final Map<RowState, Integer> changes = new EnumMap<>(RowState.class);
    private int undoable;

    Tally moved(RowState from, RowState to, int rows) {
        changes.merge(from, -rows, Integer::sum);
        changes.merge(to, rows, Integer::sum);
        return this;
    }

    Tally undoable(int change) {
        undoable += change;
        return this;
    }

    int of(RowState state) {
        return changes.getOrDefault(state, 0);
    }

    int undoable() {
        return undoable;
    }
}
