package org.ngnportal.batches.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowState;

/**
 * Which rows are shown; part of the page's address.
 *
 * @param state null for all
 */
record WantedRows(@Nullable RowState state, String text) {

    static WantedRows of(QueryParameters parameters) {
        return new WantedRows(
                parameters
                        .getSingleParameter("rows")
                        .flatMap(key -> Arrays.stream(RowState.values())
                                .filter(state -> key(state).equals(key))
                                .findFirst())
                        .orElse(null),
                parameters.getSingleParameter("q").orElse("").strip());
    }

    private static String key(RowState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    QueryParameters parameters() {
        Map<String, String> values = new HashMap<>();
        if (state != null) {
            values.put("rows", key(state));
        }
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        return QueryParameters.simple(values);
    }

    RowFilter filter() {
        return new RowFilter(state == null ? Set.of() : Set.of(state), text);
    }

    WantedRows with(@Nullable RowState other) {
        return new WantedRows(other, text);
    }

    WantedRows with(String other) {
        return new WantedRows(state, other.strip());
    }
}
