package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fault codes with a meaning (contract section 5.2). Real servers use codes of their own for refused credentials and the
 * like: 9xxx are those of the sandbox, listed in {@code docs/sandbox.md}.
 */
public enum FaultCode {
    /** SIP domain does not exist, extrapolated. */
    DOMAIN_NOT_FOUND(1000),

    /** SIP domain already exists. */
    DOMAIN_EXISTS(1001),

    /** SIP account does not exist. */
    ACCOUNT_NOT_FOUND(1010),

    /** SIP account already exists. */
    ACCOUNT_EXISTS(1011),

    /** Account is already in the group. */
    ALREADY_IN_GROUP(1030),

    /** Account is not in the group. */
    NOT_IN_GROUP(1031),

    /** Voicemail account does not exist. */
    VOICEMAIL_NOT_FOUND(2000),

    /** Voicemail account already exists, extrapolated. */
    VOICEMAIL_EXISTS(2001),

    /** Customer does not exist. */
    CUSTOMER_NOT_FOUND(5000),

    /** Customer already exists. */
    CUSTOMER_EXISTS(5001),

    /** Wrong username or password, the sandbox's own code. */
    BAD_CREDENTIALS(9001),

    /** Not allowed, the sandbox's own code. */
    NOT_ALLOWED(9002),

    /** The reseller is not active, the sandbox's own code. */
    RESELLER_INACTIVE(9003),

    /** No credit left for this kind of record, the sandbox's own code. */
    CREDIT_EXCEEDED(9004),

    /** A value is not valid, the sandbox's own code. */
    INVALID_VALUE(9005),

    /** Records still belong to it, the sandbox's own code. */
    STILL_IN_USE(9006),

    /** No such operation, the sandbox's own code. */
    UNKNOWN_OPERATION(9007),

    /** The request cannot be read, the sandbox's own code. */
    MALFORMED_REQUEST(9008),

    /** Internal error, the sandbox's own code. */
    INTERNAL(9009);

    private final int code;

    FaultCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<FaultCode> of(int code) {
        return Arrays.stream(values()).filter(known -> known.code == code).findFirst();
    }
}
