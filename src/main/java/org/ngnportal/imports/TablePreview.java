package org.ngnportal.imports;

import java.util.List;

/**
 * The beginning of a file, read as a table. All text is hostile, and some of it may be secret.
 *
 * @param format how it was read, found out and complete
 * @param sheets names of the sheets of a workbook; empty for a text file
 * @param headers names of the columns; what has none is empty
 * @param rows the first ones, each as long as the headers
 * @param lines the first lines as they are, to choose the one with the names of the columns from
 */
public record TablePreview(
        TableFormat format, List<String> sheets, List<String> headers, List<Line> rows, List<Line> lines) {

    public TablePreview {
        sheets = List.copyOf(sheets);
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /**
     * @param number as the file counts, from 1
     * @param cells what stands in them
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "line " + number;
        }
    }
}
