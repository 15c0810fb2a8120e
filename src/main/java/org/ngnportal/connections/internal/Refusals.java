package org.ngnportal.connections.internal;

import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;

/** Which faults say that a login is not taken. Codes for it differ between servers (contract section 7, question 2). */
final class Refusals {

    private Refusals() {}

    static boolean isRefusal(Fault fault) {
        return FaultCode.of(fault.code())
                .map(code -> switch (code) {
                    case INTERNAL, MALFORMED_REQUEST, UNKNOWN_OPERATION, BUSY -> false;
                    default -> true;
                })
                .orElse(true);
    }
}
