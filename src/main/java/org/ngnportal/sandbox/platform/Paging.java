package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/**
 * Order and range of a list query; without them the latest changes come first, up to a limit (contract section 3.1).
 *
 * @param columns what the rows are ordered by, and whether descending; together they tell any two rows apart
 */
record Paging(String tenantColumn, Map<String, Boolean> columns, int start, int count) {

    static final int DEFAULT_COUNT = 1000;
    static final int MAXIMUM_COUNT = 5000;

    private static final String CHANGED = "changeDate";

    /**
     * @param where what the rows are narrowed to
     * @param columns the column or columns behind each attribute the query may be ordered by; holds {@code changeDate}
     * @param key columns that make the order total
     */
    static Paging of(
            Where where, @Nullable OrderBy orderBy, @Nullable Range range, Map<String, String> columns, String key) {
        int start = range == null ? 0 : range.start();
        int count = range == null || range.count() == 0 ? DEFAULT_COUNT : range.count();
        if (start < 0 || count < 0) {
            throw Faults.invalid("range " + start + ", " + count + " must not be negative");
        }
        return new Paging(where.tenantColumn(), order(orderBy, columns, key), start, Math.min(count, MAXIMUM_COUNT));
    }

    /** The end of a query. */
    String sql() {
        return " order by " + tenantColumn + order() + limit();
    }

    String order() {
        var terms = new ArrayList<String>();
        columns.forEach((column, descending) -> terms.add(column + (descending ? " desc" : "")));
        return String.join(", ", terms);
    }

    String limit() {
        return " limit " + count + " offset " + start;
    }

    private static Map<String, Boolean> order(@Nullable OrderBy orderBy, Map<String, String> columns, String key) {
        boolean unordered = orderBy == null
                || orderBy.attribute() == null
                || orderBy.attribute().isEmpty();
        var attribute = unordered || orderBy == null ? CHANGED : orderBy.attribute();
        var ordered = columns.get(attribute);
        if (ordered == null) {
            throw Faults.invalid("cannot order by \"" + attribute + "\", only by " + columns.keySet());
        }
        boolean descending = unordered || (orderBy != null && orderBy.direction() == OrderBy.Direction.DESC);
        var terms = new LinkedHashMap<String, Boolean>();
        split(ordered).forEach(column -> terms.put(column, descending));
        // indexes hold the latest change first and the key behind it: read backwards, the key goes down as well
        split(key).forEach(column -> terms.putIfAbsent(column, descending != attribute.equals(CHANGED)));
        return terms;
    }

    private static List<String> split(String columns) {
        return List.of(columns.split(",\\s*"));
    }
}
