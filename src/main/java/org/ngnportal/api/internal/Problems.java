package org.ngnportal.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.shell.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
@Component
class Problems {

    private final ApiJson json;

    Problems(ApiJson json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = Languages.of(request);
        response.resetBuffer();
        response.setStatus(problem.type().status().value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(problem.retryAfter())));
        }
        if (problem.type().status().value() == HttpServletResponse.SC_UNAUTHORIZED) {
            challenge(request, response);
        }
        byte[] body = json.write(detail(problem, language));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static ProblemDetail detail(Problem problem, Locale language) {
        var type = problem.type();
        var detail = ProblemDetail.forStatus(type.status());
        detail.setType(URI.create(ProblemType.NAMESPACE + type.key()));
        detail.setTitle(Texts.in(language, "api.problem." + type.key()));
        if (problem.detail() != null) {
            detail.setDetail(problem.detail().apply(language));
        }
        if (problem.fault() != null) {
            detail.setProperty("fault", problem.fault());
        }
        if (problem.incident() != null) {
            detail.setProperty("incident", problem.incident());
        }
        if (!problem.errors().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of(
                                    "field",
                                    error.field(),
                                    "message",
                                    error.message().apply(language)))
                            .toList());
        }
        return detail;
    }

    /** A browser that is asked for a password sends it along from then on, whoever's page makes it ask. */
    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ngnportal\"");
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ngnportal\", charset=\"UTF-8\"");
        }
    }

    private static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }
}
