package org.ngnportal.imports.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.CallerId;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;

/** What a wish asks for, in the words of cells: those fields only, and no secrets. */
final class WishValues {

    static final String DEFAULT_LANGUAGE = "en";

    /** Contract section 3.3. */
    static final String DEFAULT_TIME_ZONE = "Europe/Amsterdam";

    /** Contract section 3.3. */
    static final int DEFAULT_SECONDS = 35;

    private WishValues() {}

    static Map<ImportField, String> of(SubscriberWish wish) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        var person = wish.person();
        put(values, ImportField.FIRST_NAME, person.firstName());
        put(values, ImportField.LAST_NAME, person.lastName());
        put(
                values,
                ImportField.EMAIL,
                person.email() == null ? null : person.email().toLowerCase(Locale.ROOT));
        put(values, ImportField.LANGUAGE, otherwise(person.language(), DEFAULT_LANGUAGE));
        put(values, ImportField.TIME_ZONE, otherwise(person.timeZone(), DEFAULT_TIME_ZONE));
        var services = wish.services();
        put(values, ImportField.PSTN, services.pstn());
        put(values, ImportField.CALLER_ID, callerId(services.callerId()));
        put(values, ImportField.PREPAID, services.prepaid());
        put(values, ImportField.QUOTA, services.quota());
        put(values, ImportField.CALL_LIMIT, services.callLimit());
        put(values, ImportField.GROUPS, services.groups());
        put(values, ImportField.BLOCKED, services.blocked());
        put(values, ImportField.OWNER, services.owner());
        put(values, ImportField.NO_ANSWER_SECONDS, seconds(services.noAnswerSeconds()));
        put(values, ImportField.VOICEMAIL, wish.voicemail().wanted());
        put(values, ImportField.DELETE_AFTER_MAILING, wish.voicemail().deleteAfterMailing());
        put(values, ImportField.ALIASES, wish.reach().aliases());
        put(values, ImportField.NUMBERS, wish.reach().numbers());
        values.putAll(wish.reach().diversions());
        return values;
    }

    /** Lists in cells. */
    static String joined(Collection<String> words) {
        return String.join(", ", words.stream().sorted().distinct().toList());
    }

    /** Whether two values of a field are one: blanks, and how a number is written, make no difference. */
    static boolean same(ImportField field, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (field) {
            case EMAIL, LANGUAGE -> one.equalsIgnoreCase(other);
            case CALLER_ID -> String.valueOf(callerId(one)).equals(String.valueOf(callerId(other)));
            case FIRST_NAME, LAST_NAME, TIME_ZONE -> plain(one).equals(plain(other));
            default -> false;
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static @Nullable String callerId(@Nullable String typed) {
        return typed == null ? null : CallerId.normalise(typed).orElse(typed);
    }

    private static @Nullable Integer seconds(@Nullable Integer wanted) {
        return wanted != null && wanted == 0 ? Integer.valueOf(DEFAULT_SECONDS) : wanted;
    }

    private static @Nullable String otherwise(@Nullable String wanted, String cleared) {
        return wanted != null && wanted.isEmpty() ? cleared : wanted;
    }

    private static void put(Map<ImportField, String> values, ImportField field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean yes -> values.put(field, Cells.of(yes));
            case Collection<?> words ->
                values.put(field, joined(words.stream().map(Object::toString).toList()));
            default -> values.put(field, value.toString());
        }
    }
}
