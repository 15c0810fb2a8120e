package org.ngnportal.api.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ProblemException;

/** Reads what programs give, and writes what there is, in the forms that the document promises. */
final class Given {

    private Given() {}

    /** @throws ProblemException if the text is no moment with its offset (RFC 3339) */
    static Instant moment(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException garbage) {
            throw ProblemException.invalid(field, "api.field.unfit");
        }
    }

    /** The constant of that name in small letters with dashes. */
    static <E extends Enum<E>> E one(String field, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> key(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(field, "api.field.unfit"));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> keys(Iterable<? extends Enum<?>> constants) {
        var keys = new TreeSet<String>();
        constants.forEach(constant -> keys.add(key(constant)));
        return List.copyOf(keys);
    }

    /** Null for what is empty: it is left out then. */
    static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    static Optional<String> some(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }
}
