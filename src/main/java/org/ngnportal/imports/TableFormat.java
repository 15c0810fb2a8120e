package org.ngnportal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read as a table; what is null is found out from the file.
 *
 * @param separator between cells of a text file; null in a workbook
 * @param charset one of {@link #CHARSETS}; null in a workbook
 * @param sheet of a workbook, from 0; null in a text file
 * @param headerLine the line with the names of the columns, as the file counts, from 1; 0 if it has none
 */
public record TableFormat(
        @Nullable Character separator,
        @Nullable String charset,
        @Nullable Integer sheet,
        @Nullable Integer headerLine) {

    /** All is found out. */
    public static final TableFormat FOUND_OUT = new TableFormat(null, null, null, null);

    public static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /** Encodings one can choose, the likely ones first. */
    public static final List<String> CHARSETS = List.of(
            "UTF-8",
            "windows-1252",
            "windows-1250",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-16",
            "UTF-16LE",
            "UTF-16BE",
            "IBM850",
            "x-MacRoman",
            "windows-1251",
            "windows-1253",
            "windows-1254");

    /** Another separator; names of columns are looked for anew. */
    public TableFormat withSeparator(char wanted) {
        return new TableFormat(wanted, charset, sheet, null);
    }

    /** Another encoding; separator and names of columns are looked for anew. */
    public TableFormat withCharset(String wanted) {
        return new TableFormat(null, wanted, sheet, null);
    }

    /** Another sheet; names of columns are looked for anew. */
    public TableFormat withSheet(int wanted) {
        return new TableFormat(separator, charset, wanted, null);
    }

    public TableFormat withHeaderLine(int wanted) {
        return new TableFormat(separator, charset, sheet, wanted);
    }

    /** Whether it is a workbook's. */
    public boolean isWorkbook() {
        return sheet != null;
    }
}
