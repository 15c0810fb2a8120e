package org.ngnportal.batches;

import java.util.Locale;
import org.ngnportal.shell.Texts;

/** What is said of rows. */
public final class RowText {

    private RowText() {}

    public static String state(RowState state, Locale language) {
        return Texts.in(language, "batches.row." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Why, or what exactly: hostile text; empty when there is nothing to add. */
    public static String reason(BatchRow row, Locale language) {
        var words = row.words();
        if (!words.isEmpty()) {
            return words.values().isEmpty()
                    ? Texts.in(language, words.key())
                    : Texts.in(language, words.key(), words.values().toArray());
        }
        return row.faultText();
    }
}
