package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.ImportField;

/** Guesses what the columns of a file hold: by their names, else by what stands in them. No field is guessed twice. */
final class ColumnProposals {

    private static final Pattern ADDRESS = Pattern.compile("(?i)sips?:[^@\\s]+@[^@\\s]+");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern NUMBER = Pattern.compile("(\\+|00)[\\d ()/.-]{6,24}");
    private static final Pattern ZONE = Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)en|de|nl|es|ro");
    private static final Pattern WAY = Pattern.compile("(?i)mail|link|letter");

    private ColumnProposals() {}

    /** @param samples what stands in each column, of the first rows */
    static ColumnMapping of(List<String> headers, List<List<String>> samples) {
        var taken = EnumSet.noneOf(ImportField.class);
        var columns = new ArrayList<@Nullable ImportField>();
        for (var header : headers) {
            var field = ColumnNames.fieldOf(header).filter(taken::add).orElse(null);
            columns.add(field);
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column) == null
                    && ColumnNames.fieldOf(headers.get(column)).isEmpty()) {
                var field = byContents(samples.get(column));
                columns.set(column, field != null && taken.add(field) ? field : null);
            }
        }
        return new ColumnMapping(columns, Map.of());
    }

    private static @Nullable ImportField byContents(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()) {
            return null;
        }
        if (all(filled, ADDRESS)) {
            return ImportField.USERNAME;
        }
        if (all(filled, MAIL)) {
            return ImportField.EMAIL;
        }
        if (all(filled, NUMBER)) {
            return ImportField.CALLER_ID;
        }
        if (all(filled, ZONE)) {
            return ImportField.TIME_ZONE;
        }
        if (all(filled, LANGUAGE)) {
            return ImportField.LANGUAGE;
        }
        return all(filled, WAY) ? ImportField.DELIVERY : null;
    }

    private static boolean all(List<String> cells, Pattern pattern) {
        return cells.stream().allMatch(cell -> pattern.matcher(cell.strip()).matches());
    }
}
