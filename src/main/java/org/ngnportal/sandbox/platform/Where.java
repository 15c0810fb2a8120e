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
    private String tenantColumn = "";

    Where text(String column, @Nullable String pattern) {
        if (pattern == null || pattern.isEmpty()) {
            return this;
        }
        var like = new StringBuilder();
        var literal = new StringBuilder();
        boolean wild = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(i + 1)) >= 0;
            if (escaped) {
                c = pattern.charAt(++i);
            }
            boolean wildcard = !escaped && (c == '%' || c == '_');
            wild |= wildcard;
            like.append(!wildcard && "%_!".indexOf(c) >= 0 ? "!" : "").append(c);
            literal.append(c);
        }
        return wild
                ? and(column + " like :%s escape '!'", like.toString())
                : and(column + " = :%s", literal.toString());
    }

    /** As {@link #text} for columns that are stored in lower case. */
    Where lower(String column, @Nullable String pattern) {
        return text(column, Checked.lower(pattern));
    }

    Where number(String column, @Nullable Integer value) {
        return value == null || value == 0 ? this : equal(column, value);
    }

    Where equal(String column, Object value) {
        return and(column + " = :%s", value);
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

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition SQL in which {@code %s} stands for the parameter's name */
    Where and(String condition, Object value) {
        var name = "p" + parameters.size();
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
}
