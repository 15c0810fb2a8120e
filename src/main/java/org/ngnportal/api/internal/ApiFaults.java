package org.ngnportal.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Incident;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.DeniedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request for the API into a problem. */
@Component
class ApiFaults implements HandlerExceptionResolver, Ordered {

    private static final Pattern OWN = Pattern.compile("/api(/.*)?");

    private static final Duration PLATFORM_PAUSE = Duration.ofSeconds(10);

    private final Problems problems;
    private final List<FaultTable> tables;

    ApiFaults(Problems problems, List<FaultTable> tables) {
        this.problems = problems;
        this.tables = List.copyOf(tables);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!OWN.matcher(request.getServletPath()).matches()) {
            return null;
        }
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            response.setHeader(HttpHeaders.ALLOW, allowed(wrong));
        }
        try {
            problems.write(request, response, problem(failure));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static String allowed(HttpRequestMethodNotSupportedException wrong) {
        return Optional.ofNullable(wrong.getSupportedHttpMethods())
                .map(methods -> String.join(
                        ", ", methods.stream().map(HttpMethod::name).sorted().toList()))
                .orElse("");
    }

    Problem problem(Exception failure) {
        return tables.stream()
                .flatMap(table -> table.problem(failure).stream())
                .findFirst()
                .orElseGet(() -> known(failure));
    }

    private static Problem known(Exception failure) {
        return switch (failure) {
            case ProblemException problem -> problem.problem();
            case Fault fault -> fault(fault);
            case Unavailable silent -> silent(silent);
            case DeniedException denied -> Problem.of(ProblemType.DENIED);
            case TooManyTriesException hasty ->
                Problem.of(ProblemType.TOO_MANY_TRIES).withRetryAfter(hasty.delay());
            case Vouchers.RefusedException refused -> Problem.of(ProblemType.VOUCHER_REFUSED);
            case HttpRequestMethodNotSupportedException wrong -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotSupportedException wrong -> Problem.of(ProblemType.UNSUPPORTED_FORMAT);
            case HttpMediaTypeNotAcceptableException wrong -> Problem.of(ProblemType.NOT_ACCEPTABLE);
            case HttpMessageNotReadableException garbage -> Problem.of(ProblemType.MALFORMED);
            case ServletRequestBindingException missing -> Problem.of(ProblemType.MALFORMED);
            case TypeMismatchException unfit ->
                ProblemException.invalid(Objects.toString(unfit.getPropertyName(), ""), "api.field.unfit")
                        .problem();
            case ErrorResponse other when other.getStatusCode().value() == 404 -> Problem.of(ProblemType.NOT_FOUND);
            case ErrorResponse other when other.getStatusCode().is4xxClientError() -> Problem.of(ProblemType.MALFORMED);
            default -> Problem.of(ProblemType.UNEXPECTED).withIncident(Incident.record("answer a program", failure));
        };
    }

    private static Problem fault(Fault fault) {
        return Problem.of(FaultCode.of(fault.code()).map(ApiFaults::type).orElse(ProblemType.REFUSED_BY_PLATFORM))
                .withFault(fault.code())
                .saying(language -> FaultTexts.in(language, fault));
    }

    private static ProblemType type(FaultCode code) {
        return switch (code) {
            case INTERNAL, MALFORMED_REQUEST, UNKNOWN_OPERATION, BAD_CREDENTIALS -> ProblemType.PLATFORM_FAILED;
            case ACCOUNT_NOT_FOUND, ALIAS_NOT_FOUND, VOICEMAIL_NOT_FOUND, NOT_FOUND -> ProblemType.NOT_FOUND;
            case ALIAS_EXISTS, ALREADY_EXISTS, VOICEMAIL_EXISTS -> ProblemType.CONFLICT;
            default -> ProblemType.REFUSED_BY_PLATFORM;
        };
    }

    private static Problem silent(Unavailable silent) {
        NgnProException failure = silent;
        return Problem.of(silent.neverSent() ? ProblemType.PLATFORM_DOWN : ProblemType.OUTCOME_UNKNOWN)
                .withRetryAfter(PLATFORM_PAUSE)
                .saying(language -> FaultTexts.in(language, failure));
    }
}
