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

    /** Alias does not exist, extrapolated. */
    ALIAS_NOT_FOUND(1020),

    /** Alias already exists, extrapolated. */
    ALIAS_EXISTS(1021),

    /** Account is already in the group. */
    ALREADY_IN_GROUP(1030),

    /** Account is not in the group. */
    NOT_IN_GROUP(1031),

    /** Nothing is known of the media of the call. */
    MEDIA_TRACE_NOT_FOUND(1060),

    /** Voicemail account does not exist; also: no bookings on a prepaid account. */
    VOICEMAIL_NOT_FOUND(2000),

    /** Voicemail account already exists, extrapolated. */
    VOICEMAIL_EXISTS(2001),

    /** ENUM range does not exist, extrapolated. */
    ENUM_RANGE_NOT_FOUND(3000),

    /** ENUM range already exists, extrapolated. */
    ENUM_RANGE_EXISTS(3001),

    /** ENUM number does not exist. */
    ENUM_NUMBER_NOT_FOUND(3002),

    /** ENUM number already exists, extrapolated. */
    ENUM_NUMBER_EXISTS(3003),

    /** The entity has no rating profiles. */
    RATING_PROFILE_NOT_FOUND(4001),

    /** Customer does not exist. */
    CUSTOMER_NOT_FOUND(5000),

    /** Customer already exists. */
    CUSTOMER_EXISTS(5001),

    /** DNS zone does not exist, extrapolated. */
    ZONE_NOT_FOUND(7000),

    /** DNS zone already exists. */
    ZONE_EXISTS(7001),

    /** DNS record does not exist, extrapolated. */
    RECORD_NOT_FOUND(7002),

    /** DNS record already exists. */
    RECORD_EXISTS(7003),

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
    INTERNAL(9009),

    /** Something without a code of its own does not exist, the sandbox's own code. */
    NOT_FOUND(9010),

    /** Something without a code of its own already exists, the sandbox's own code. */
    ALREADY_EXISTS(9011),

    /** A voucher that cannot be used, for whatever reason, the sandbox's own code. */
    VOUCHER_REFUSED(9012),

    /** Too much is asked at once, the sandbox's own code. */
    BUSY(9013);

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
