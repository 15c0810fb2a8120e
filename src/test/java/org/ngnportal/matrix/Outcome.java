package org.ngnportal.matrix;

import java.util.Set;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.NotAcceptableException;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.tenancy.DeniedException;

/** How a call ends. */
enum Outcome {
    /** It does what it is for. */
    ALLOWED,
    /** As if what it is about did not exist. */
    HIDDEN,
    /** Refused, by the rights. */
    DENIED;

    private static final Set<Integer> MISSING = Set.of(
            FaultCode.DOMAIN_NOT_FOUND.code(),
            FaultCode.ACCOUNT_NOT_FOUND.code(),
            FaultCode.VOICEMAIL_NOT_FOUND.code(),
            FaultCode.CUSTOMER_NOT_FOUND.code(),
            FaultCode.NOT_ALLOWED.code());

    /** Whether this may happen where that is expected: what is hidden may as well be denied. */
    boolean satisfies(Outcome expected) {
        return this == expected || (expected == HIDDEN && this == DENIED);
    }

    /** @throws RuntimeException if it tells of something else than a refusal */
    static Outcome of(RuntimeException refusal) {
        return switch (refusal) {
            case DeniedException denied -> DENIED;
            case NgnProException.Fault fault when MISSING.contains(fault.code()) -> HIDDEN;
            case DeliveryRefusedException unknown -> HIDDEN;
            case OperatorRefusedException refused when refused.reason() == Reason.UNKNOWN -> HIDDEN;
            case NotAcceptableException unknown -> HIDDEN;
            default -> throw refusal;
        };
    }
}
