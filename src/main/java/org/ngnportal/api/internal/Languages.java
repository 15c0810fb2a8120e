package org.ngnportal.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;

/** In which language a program wants to be told what is wrong. */
public final class Languages {

    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("nl"), Locale.of("es"), Locale.of("ro"));

    private Languages() {}

    /** The first of {@code Accept-Language} that the portal speaks, else English. */
    public static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null || wanted.isBlank() || wanted.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            return Objects.requireNonNullElse(Locale.lookup(LanguageRange.parse(wanted), SPOKEN), Locale.ENGLISH);
        } catch (IllegalArgumentException garbage) {
            return Locale.ENGLISH;
        }
    }
}
