package org.ngnportal.batches.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchState;

/** Which batches are shown; part of the page's address. */
record Wanted(Which which, String text) {

    static final Wanted ALL = new Wanted(Which.ALL, "");

    /** Groups of states. */
    enum Which {
        ALL,
        ACTIVE(BatchState.RUNNING, BatchState.UNDOING),
        PAUSED(BatchState.PAUSED),
        DONE(BatchState.DONE),
        CANCELLED(BatchState.CANCELLED),
        UNDONE(BatchState.UNDONE);

        private final Set<BatchState> states;

        Which(BatchState... states) {
            this.states = Set.of(states);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String messageKey() {
            return "batches.filter." + key();
        }
    }

    static Wanted of(QueryParameters parameters) {
        return new Wanted(
                parameters
                        .getSingleParameter("state")
                        .flatMap(key -> Arrays.stream(Which.values())
                                .filter(which -> which.key().equals(key))
                                .findFirst())
                        .orElse(Which.ALL),
                parameters.getSingleParameter("q").orElse("").strip());
    }

    QueryParameters parameters() {
        Map<String, String> values = new HashMap<>();
        if (which != Which.ALL) {
            values.put("state", which.key());
        }
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        return QueryParameters.simple(values);
    }

    BatchFilter filter() {
        return new BatchFilter(which.states, "", text);
    }

    Wanted with(Which other) {
        return new Wanted(other, text);
    }

    Wanted with(String other) {
        return new Wanted(which, other.strip());
    }
}
