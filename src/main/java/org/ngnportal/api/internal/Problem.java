package org.ngnportal.api.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Texts;

/**
 * Why a request was not carried out, until it is written down in somebody's language.
 *
 * @param detail a sentence in a language; null when the title says it all
 * @param fault the platform's code; null when it gave none
 * @param errors what is wrong with which fields; may be empty
 * @param retryAfter how long to wait; null when waiting does not help
 * @param incident under what the log has more; null when there is no more
 */
public record Problem(
        ProblemType type,
        @Nullable Function<Locale, String> detail,
        @Nullable Integer fault,
        List<FieldError> errors,
        @Nullable Duration retryAfter,
        @Nullable String incident) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with a field.
     *
     * @param field its path within the body, such as {@code targets[0].number}; empty for the whole
     */
    public record FieldError(String field, Function<Locale, String> message) {

        /** @param key of the text that says what is wrong */
        public static FieldError of(String field, String key, Object... arguments) {
            return new FieldError(field, locale -> Texts.in(locale, key, arguments));
        }
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, null, List.of(), null, null);
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemType.NOT_VALID, null, null, errors, null, null);
    }

    public Problem withErrors(List<FieldError> wrong) {
        return new Problem(type, detail, fault, wrong, retryAfter, incident);
    }

    public Problem saying(Function<Locale, String> sentence) {
        return new Problem(type, sentence, fault, errors, retryAfter, incident);
    }

    public Problem withFault(int code) {
        return new Problem(type, detail, code == 0 ? null : code, errors, retryAfter, incident);
    }

    public Problem withRetryAfter(Duration delay) {
        return new Problem(type, detail, fault, errors, delay, incident);
    }

    public Problem withIncident(String reference) {
        return new Problem(type, detail, fault, errors, retryAfter, reference);
    }
}
