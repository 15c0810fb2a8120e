package org.ngnportal.imports.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

/** What a new account becomes, in the words of cells. */
final class NewValues {

    private NewValues() {}

    /** What it is wanted to be, and the defaults for the rest. */
    static Map<ImportField, String> of(SubscriberWish wish, Actor actor, Delegation delegation) {
        var values = defaults(actor, delegation);
        values.putAll(WishValues.of(wish));
        return values;
    }

    /** The account of which nothing is said; without the right to choose it is prepaid (contract section 4.3). */
    static Map<ImportField, String> defaults(Actor actor, Delegation delegation) {
        var values = plain();
        values.put(ImportField.PREPAID, Cells.of(!delegation.prepaidChanges()));
        values.put(ImportField.OWNER, Integer.toString(actor.tenant().value()));
        return values;
    }

    /** As {@link #defaults}, whoever makes it. */
    static Map<ImportField, String> plain() {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        for (var field : ImportField.values()) {
            values.put(field, "");
        }
        values.put(ImportField.LANGUAGE, WishValues.DEFAULT_LANGUAGE);
        values.put(ImportField.TIME_ZONE, WishValues.DEFAULT_TIME_ZONE);
        for (var field : List.of(
                ImportField.PSTN,
                ImportField.PREPAID,
                ImportField.BLOCKED,
                ImportField.VOICEMAIL,
                ImportField.DELETE_AFTER_MAILING)) {
            values.put(field, Cells.NO);
        }
        for (var field : List.of(ImportField.QUOTA, ImportField.CALL_LIMIT, ImportField.OWNER)) {
            values.put(field, "0");
        }
        values.put(ImportField.NO_ANSWER_SECONDS, Integer.toString(WishValues.DEFAULT_SECONDS));
        return values;
    }

    /** Only what is not as in {@link #plain}. */
    static Map<ImportField, String> brief(Map<ImportField, String> values) {
        var plain = plain();
        var brief = new EnumMap<ImportField, String>(ImportField.class);
        values.forEach((field, value) -> {
            if (!value.equals(plain.get(field))) {
                brief.put(field, value);
            }
        });
        return brief;
    }

    /** The whole of what {@link #brief} shortened. */
    static Map<ImportField, String> whole(Map<ImportField, String> brief) {
        var values = plain();
        values.putAll(brief);
        return values;
    }
}
