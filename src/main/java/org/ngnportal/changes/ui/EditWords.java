package org.ngnportal.changes.ui;

import org.ngnportal.changes.ChangeWords;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.shell.Texts;

/** Values of fields in words. */
final class EditWords {

    private EditWords() {}

    /** @param value hostile text */
    static String value(String field, String value) {
        return switch (field) {
            case "quota" -> value.equals("0") ? Texts.t("changes.value.no-limit") : value;
            case "call-limit" -> value.equals("0") ? Texts.t("changes.value.default") : value;
            case "owner" ->
                value.equals("0") ? Texts.t("changes.value.nobody") : Texts.t("changes.value.customer", value);
            case "language" -> value.isEmpty() ? Texts.t("changes.value.none") : ChangeWords.language(value);
            default ->
                switch (value) {
                    case FieldChange.YES -> Texts.t("changes.value.yes");
                    case FieldChange.NO -> Texts.t("changes.value.no");
                    case "" -> Texts.t("changes.value.none");
                    default -> value;
                };
        };
    }
}
