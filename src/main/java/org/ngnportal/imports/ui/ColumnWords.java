package org.ngnportal.imports.ui;

import org.ngnportal.imports.ImportField;
import org.ngnportal.shell.Texts;

/** What columns and fields are called. */
final class ColumnWords {

    private static final int LETTERS = 26;

    private ColumnWords() {}

    /** @param header as the file calls it, hostile; empty for none */
    static String name(String header, int column) {
        return header.isBlank() ? Texts.t("imports.column.nameless", letters(column)) : header;
    }

    static String of(ImportField field) {
        return Texts.t(field.messageKey());
    }

    /** As spreadsheets count. */
    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
