package org.ngnportal.api.internal;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request was not carried out. The names are part of the interface and stay; titles: {@code api.problem.<key>}. */
public enum ProblemType {
    /** Neither password nor token was given. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    /** The password is wrong, or the token is wrong or over. */
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    /** The account has a second factor, so that its password is not enough. */
    TOKEN_NEEDED(HttpStatus.UNAUTHORIZED),
    /** What one signs in with was sent where others could read it. */
    TLS_NEEDED(HttpStatus.FORBIDDEN),
    /** A page of somebody else sent a browser here. */
    FOREIGN_PAGE(HttpStatus.FORBIDDEN),
    /** The token is for looking only. */
    READ_ONLY_TOKEN(HttpStatus.FORBIDDEN),
    /** It is not the subscriber's to do, or his account is blocked. */
    DENIED(HttpStatus.FORBIDDEN),
    /** The web password has to be given for this once more, and was missing or wrong. */
    PASSWORD_NEEDED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** What is there already is in the way. */
    CONFLICT(HttpStatus.CONFLICT),
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_FORMAT(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The request cannot be read. */
    MALFORMED(HttpStatus.BAD_REQUEST),
    /** Values are missing, unknown or not allowed: {@code errors} says which. */
    NOT_VALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The voucher is wrong, used, expired or somebody else's. */
    VOUCHER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The platform refused: {@code fault} has its code. */
    REFUSED_BY_PLATFORM(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The rate limit is used up. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** Something secret was wrong too often. */
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The platform answered, but with a failure of its own. */
    PLATFORM_FAILED(HttpStatus.BAD_GATEWAY),
    /** The platform does not answer; nothing was changed. */
    PLATFORM_DOWN(HttpStatus.SERVICE_UNAVAILABLE),
    /** The platform did not answer in time; whether something was changed is not known. */
    OUTCOME_UNKNOWN(HttpStatus.GATEWAY_TIMEOUT);

    /** What stands before the key in a problem's {@code type}. */
    public static final String NAMESPACE = "urn:ngnportal:problem:";

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
