package org.ngnportal.sandbox.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** Order and range of a list query; without them the latest changes come first, up to a limit (contract section 3.1). */
record Paging(String sql) {

    static final int DEFAULT_COUNT = 1000;
    static final int MAXIMUM_COUNT = 5000;

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
        return new Paging(" order by " + where.tenantColumn() + order(orderBy, columns) + ", " + key + " limit "
                + Math.min(count, MAXIMUM_COUNT) + " offset " + start);
    }

    private static String order(@Nullable OrderBy orderBy, Map<String, String> columns) {
        boolean unordered = orderBy == null
                || orderBy.attribute() == null
                || orderBy.attribute().isEmpty();
        var attribute = unordered || orderBy == null ? "changeDate" : orderBy.attribute();
        var column = columns.get(attribute);
        if (column == null) {
            throw Faults.invalid("cannot order by \"" + attribute + "\", only by " + columns.keySet());
        }
        boolean descending = unordered || (orderBy != null && orderBy.direction() == OrderBy.Direction.DESC);
        return column + (descending ? " desc" : "");
    }
}
