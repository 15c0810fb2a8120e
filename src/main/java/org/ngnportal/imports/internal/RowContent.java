package org.ngnportal.imports.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.ImportField;

/**
 * What stands in a row: stored sealed.
 *
 * @param cells as they came
 * @param edits what somebody wrote instead, by field
 */
record RowContent(List<String> cells, Map<ImportField, String> edits) {

    RowContent {
        cells = List.copyOf(cells);
        edits = Map.copyOf(edits);
    }

    static RowContent of(List<String> cells) {
        return new RowContent(cells, Map.of());
    }

    RowContent with(Map<ImportField, String> changes) {
        var all = new EnumMap<ImportField, String>(ImportField.class);
        all.putAll(edits);
        all.putAll(changes);
        return new RowContent(cells, all);
    }

    Map<ImportField, String> values(ColumnMapping mapping) {
        var values = mapping.values(cells);
        values.putAll(edits);
        return values;
    }

    @Override
    public String toString() {
        return "RowContent";
    }
}
