package org.ngnportal.imports.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** What becomes of a row, in a word. */
final class VerdictBadge {

    private VerdictBadge() {}

    static StateBadge of(DraftRow row) {
        var verdict = row.verdict();
        if (row.leftOut() || verdict == null) {
            return new StateBadge(Tone.NEUTRAL, VaadinIcon.MINUS_CIRCLE_O, words(row));
        }
        return switch (verdict) {
            case CREATE -> new StateBadge(Tone.GOOD, VaadinIcon.PLUS, words(row));
            case UPDATE -> new StateBadge(Tone.INFO, VaadinIcon.PENCIL, words(row));
            case UNCHANGED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CHECK, words(row));
            case CONFLICT -> new StateBadge(Tone.WARNING, VaadinIcon.WARNING, words(row));
            case INVALID -> new StateBadge(Tone.BAD, VaadinIcon.BAN, words(row));
        };
    }

    static String words(DraftRow row) {
        return row.leftOut() ? Texts.t("imports.verdict.left-out") : words(row.verdict());
    }

    private static String words(@Nullable RowVerdict verdict) {
        return verdict == null
                ? Texts.t("imports.verdict.none")
                : Texts.t("imports.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }
}
