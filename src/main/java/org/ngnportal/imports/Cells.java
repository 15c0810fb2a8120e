package org.ngnportal.imports;

import org.ngnportal.ngnpro.DiversionTarget;

/** How values travel in cells, so that an export says the same when it is read again. */
public final class Cells {

    public static final String YES = "yes";
    public static final String NO = "no";

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final char TEXT = '\'';

    private Cells() {}

    /**
     * A text as it is written into a cell: with an apostrophe in front where a spreadsheet would take it for a formula, or
     * reading would take an apostrophe of its own away.
     */
    public static String written(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula || isMarked(text) ? TEXT + text : text;
    }

    /** What a cell says: the text without the apostrophe that {@link #written} put in front, and without outer blanks. */
    public static String read(String cell) {
        return (isMarked(cell) ? cell.substring(1) : cell).strip();
    }

    public static String of(boolean value) {
        return value ? YES : NO;
    }

    /** A diversion: {@link ImportField#TO_VOICEMAIL}, what the platform has, or empty. */
    public static String of(DiversionTarget target) {
        return target.isMailbox() ? ImportField.TO_VOICEMAIL : target.text().strip();
    }

    private static boolean isMarked(String text) {
        return text.length() > 1
                && text.charAt(0) == TEXT
                && (FORMULA.indexOf(text.charAt(1)) >= 0 || text.charAt(1) == TEXT);
    }
}
