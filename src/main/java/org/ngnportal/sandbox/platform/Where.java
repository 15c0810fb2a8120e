package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list query. Null, empty and 0 are "no filter on this field"; {@code %} and {@code _} in texts are
 * wildcards, literal behind a backslash (contract section 3.1).
 */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> equal = new LinkedHashMap<>();
    private final Map<String, String> starts = new LinkedHashMap<>();
    private final List<String> walked = new ArrayList<>();
    private final String prefix;
    private String tenantColumn = "";
    private boolean hopeless;
    private boolean opaque;

    Where() {
        this("p");
    }

    /** @param prefix of the names of parameters, for conditions that become part of others */
    Where(String prefix) {
        this.prefix = prefix;
    }

    Where text(String column, @Nullable String pattern) {
        if (pattern == null || pattern.isEmpty()) {
            return this;
        }
        var like = LikePattern.of(pattern);
        if (like.exact()) {
            return equal(column, like.literal());
        }
        walked.add(column);
        if (like.startsOnly()) {
            if (starts.putIfAbsent(column, like.literal()) != null) {
                opaque = true;
            }
        } else {
            opaque = true;
        }
        return condition(column + " like :%s escape '!'", like.sql());
    }

    /** As {@link #text} for columns that are stored in lower case. */
    Where lower(String column, @Nullable String pattern) {
        return text(column, Checked.lower(pattern));
    }

    Where number(String column, @Nullable Integer value) {
        return value == null || value == 0 ? this : equal(column, value);
    }

    Where equal(String column, Object value) {
        var other = equal.putIfAbsent(column, value);
        if (other == null) {
            walked.add(column);
            return condition(column + " = :%s", value);
        }
        return other.equals(value) ? this : and(column + " = :%s", value);
    }

    /**
     * Narrows to the rows of one tenant. Ordering by the column, which then has one value, lets the database walk the
     * index that begins with it instead of sorting all rows of the tenant.
     */
    Where tenant(String column, int id) {
        tenantColumn = column + ", ";
        return equal(column, id);
    }

    /** What stands first in the order of the rows. */
    String tenantColumn() {
        return tenantColumn;
    }

    /** No row at all, whatever else is asked. */
    Where nothing() {
        hopeless = true;
        return and("1 = 0");
    }

    Where and(String condition) {
        opaque = true;
        conditions.add(condition);
        return this;
    }

    /** @param condition SQL in which {@code %s} stands for the parameter's name */
    Where and(String condition, Object value) {
        opaque = true;
        return condition(condition, value);
    }

    /** @param values parameters by the names that the condition has for them */
    Where and(String condition, Map<String, Object> values) {
        parameters.putAll(values);
        return and(condition);
    }

    private Where condition(String condition, Object value) {
        var name = prefix + parameters.size();
        conditions.add(condition.replace("%s", name));
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    boolean isHopeless() {
        return hopeless;
    }

    /** Columns that must have a value. */
    Map<String, Object> equal() {
        return equal;
    }

    /** Columns whose text must begin with something. */
    Map<String, String> starts() {
        return starts;
    }

    /** Whether there is more to it than {@link #equal} and {@link #starts}. */
    boolean isOpaque() {
        return opaque;
    }

    /** Whether these columns, without any alias, are enough to tell whether a row matches. */
    boolean isCoveredBy(List<String> columns) {
        return conditions.size() == walked.size()
                && walked.stream().map(Where::bare).allMatch(columns::contains);
    }

    /** The name of a column without the alias of its table. */
    static String bare(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}
