package org.ngnportal.imports.internal;

import java.util.List;
import org.ngnportal.imports.UnreadableTableException;

/**
 * How large a table may be.
 *
 * @param octets of the file
 * @param rows with something in them, without the header
 */
record TableLimits(long octets, int rows) {

    static final int COLUMNS = 200;
    static final int CHARACTERS = 4_000;

    static void check(int number, List<String> cells) {
        if (cells.size() > COLUMNS) {
            throw new UnreadableTableException("imports.file.columns", number, COLUMNS);
        }
        for (var cell : cells) {
            if (cell.length() > CHARACTERS) {
                throw new UnreadableTableException("imports.file.cell", number, CHARACTERS);
            }
        }
    }
}
