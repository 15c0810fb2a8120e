package org.ngnportal.api;

import java.util.Locale;

/** A token cannot be made. Nothing was changed. */
public final class TokenRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Why, each with words of its own. */
    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        /** Another of his tokens has the name. */
        NAME_TAKEN,
        EXPIRY_IN_THE_PAST,
        /** He has as many as one may have. */
        TOO_MANY,
        WRONG_PASSWORD;

        /** The text that says so. */
        public String messageKey() {
            return "api.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public TokenRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
