package org.ngnportal.imports.internal;

import java.util.List;
import org.ngnportal.imports.TableFormat;

/** A file that is read line by line. */
interface Table {

    /** Names of its sheets; empty for a text file. */
    List<String> sheets();

    /** What is chosen, and for the rest what was found out, but for the header line. */
    TableFormat format();

    /**
     * Reads from the beginning. Lines without anything in them are left out.
     *
     * @throws org.ngnportal.imports.UnreadableTableException if it cannot be read to its end, or is too large
     */
    void read(Visitor visitor);

    /** Gets line after line. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param number of the line, as the file counts, from 1
         * @return whether it wants more
         */
        boolean line(int number, List<String> cells);
    }
}
