package org.ngnportal.operators.internal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.tenancy.Grants;

/** Grants as the journal writes them: {@code support; journal: none}. */
final class GrantWords {

    private GrantWords() {}

    static String of(Grants grants) {
        var exceptions = grants.exceptions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(exception -> exception.getKey().key() + ": " + words(exception.getValue()));
        return Stream.concat(Stream.of(words(grants.role())), exceptions).collect(Collectors.joining("; "));
    }

    private static String words(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
