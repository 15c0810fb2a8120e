package org.ngnportal.sandbox.platform;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.Column;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueInteger;
import org.h2.value.ValueVarchar;
import org.h2.value.ValueVarcharIgnoreCase;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * An index of the database as the counted tree it is: every node knows how many entries lie below it, so the size of any
 * range is found on the way down two branches, while {@code count(*)} looks at every entry.
 */
final class CountedIndex {

    private static final int TRIES = 1000;
    /** Sorts behind all texts, whatever they hold: noncharacters, compared by char and by code point. */
    private static final String LAST_CHAR = "\uffff";

    private static final String LAST_CODE_POINT = "\udbff\udfff";

    private final MVSecondaryIndex index;
    private final MVMap<SearchRow, VersionedValue<Value>> tree;
    private final List<String> columns;
    private final List<Boolean> descending;

    CountedIndex(MVSecondaryIndex index) {
        this.index = index;
        this.tree = index.getMVMap();
        this.columns = Arrays.stream(index.getColumns()).map(CountedIndex::name).toList();
        this.descending = Arrays.stream(index.getIndexColumns())
                .map(column -> (column.sortType & SortOrder.DESCENDING) != 0)
                .toList();
    }

    private static String name(Column column) {
        return column.getName().toLowerCase(Locale.ROOT);
    }

    String name() {
        return index.getName();
    }

    /** In their order, in lower case. */
    List<String> columns() {
        return columns;
    }

    boolean isDescending(int column) {
        return descending.get(column);
    }

    boolean isUnique() {
        return index.getIndexType().isUnique();
    }

    /** The last text that begins with something, in the order of the column. */
    String last(int column, String start) {
        return start + (isCaseless(column) ? LAST_CODE_POINT : LAST_CHAR);
    }

    private boolean isCaseless(int column) {
        return type(column) == Value.VARCHAR_IGNORECASE;
    }

    private int type(int column) {
        return index.getColumns()[column].getType().getValueType();
    }

    /**
     * How many committed rows have these values in the first columns and, if given, a text in the next one that begins with
     * something.
     *
     * @param pending rows that running transactions may have put into the tree
     */
    long count(List<Object> values, @Nullable String start, Collection<Map<String, Object>> pending) {
        var ends = new ArrayList<>(values);
        var begins = new ArrayList<>(values);
        if (start != null) {
            begins.add(start);
            ends.add(last(values.size(), start));
        }
        var from = row(begins, Long.MIN_VALUE);
        var to = row(ends, Long.MAX_VALUE);
        for (int tries = 0; tries < TRIES; tries++) {
            var root = tree.flushAndGetRoot();
            long count = before(to) - before(from) - uncommitted(root, from, to, pending);
            if (tree.flushAndGetRoot().root == root.root) {
                return count;
            }
        }
        throw new IllegalStateException("the index " + name() + " does not come to rest");
    }

    private long before(SearchRow row) {
        long position = tree.getKeyIndex(row);
        return position < 0 ? -position - 1 : position;
    }

    private long uncommitted(
            RootReference<SearchRow, VersionedValue<Value>> root,
            SearchRow from,
            SearchRow to,
            Collection<Map<String, Object>> pending) {
        var added = new HashSet<Long>();
        for (var row : pending) {
            var values = columns.stream().map(row::get).toList();
            var first = row(values, Long.MIN_VALUE);
            if (compare(first, from) >= 0 && compare(first, to) <= 0) {
                var entries = tree.cursor(root, first, row(values, Long.MAX_VALUE), false);
                while (entries.hasNext()) {
                    long key = entries.next().getKey();
                    var entry = entries.getValue();
                    if (!entry.isCommitted() && entry.getCommittedValue() == null) {
                        added.add(key);
                    }
                }
            }
        }
        return added.size();
    }

    private int compare(SearchRow one, SearchRow other) {
        return tree.getKeyType().compare(one, other);
    }

    private SearchRow row(List<? extends @Nullable Object> values, long key) {
        var row = index.getRowFactory().createRow();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                break;
            }
            row.setValue(index.getColumns()[i].getColumnId(), value(i, value));
        }
        row.setKey(key);
        return row;
    }

    private Value value(int column, Object value) {
        return switch (value) {
            case Boolean flag -> ValueBoolean.get(flag);
            case Number number when type(column) == Value.BIGINT -> ValueBigint.get(number.longValue());
            case Number number -> ValueInteger.get(number.intValue());
            case LocalDateTime date -> JSR310Utils.localDateTimeToValue(date);
            default ->
                isCaseless(column) ? ValueVarcharIgnoreCase.get(value.toString()) : ValueVarchar.get(value.toString());
        };
    }
}
