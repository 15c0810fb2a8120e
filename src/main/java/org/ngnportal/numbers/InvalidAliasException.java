package org.ngnportal.numbers;

import java.util.Locale;

/** An alias that cannot be added or removed. Nothing was changed. */
public final class InvalidAliasException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidAliasException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** It is no name that an address can have. */
        MALFORMED,
        /** Aliases are in the domain of the account (contract section 3.5). */
        OTHER_DOMAIN,
        /** Numbers are given by the provider. */
        A_NUMBER,
        /** Somebody has the address already. */
        TAKEN,
        /** He has as many as he can have. */
        TOO_MANY,
        /** It does not lead to his account. */
        NOT_HIS;

        /** Key in {@code messages/numbers.properties}. */
        public String messageKey() {
            return "numbers.invalid." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
