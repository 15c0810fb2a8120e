package org.ngnportal.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param columns what each column holds; null where it is not taken in
 * @param constants what all rows have in fields that no column holds; may hold passwords
 */
public record ColumnMapping(List<@Nullable ImportField> columns, Map<ImportField, String> constants) {

    public ColumnMapping {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        constants = Map.copyOf(constants);
    }

    /** Fields that more than one column holds. */
    public Set<ImportField> doubles() {
        var seen = EnumSet.noneOf(ImportField.class);
        var doubles = EnumSet.noneOf(ImportField.class);
        for (var field : columns) {
            if (field != null && !seen.add(field)) {
                doubles.add(field);
            }
        }
        return doubles;
    }

    /** All fields that rows get something for. */
    public Set<ImportField> fields() {
        var fields = EnumSet.noneOf(ImportField.class);
        for (var field : columns) {
            if (field != null) {
                fields.add(field);
            }
        }
        fields.addAll(constants.keySet());
        return fields;
    }

    /** The column that holds a field, from 0; -1 if none does. */
    public int columnOf(ImportField field) {
        return columns.indexOf(field);
    }

    /** What a row says: its cells, and what all rows have. */
    public Map<ImportField, String> values(List<String> cells) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        values.putAll(constants);
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i);
            if (field != null) {
                values.put(field, i < cells.size() ? cells.get(i) : "");
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return "ColumnMapping" + columns;
    }
}
