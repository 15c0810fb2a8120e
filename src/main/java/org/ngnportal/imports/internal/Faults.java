package org.ngnportal.imports.internal;

import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;

/** Faults that say nothing about a row. */
final class Faults {

    private Faults() {}

    /** Whether asking again later may succeed, or somebody has to sign in again first. */
    static boolean passes(Fault fault) {
        return fault.is(FaultCode.BUSY) || fault.is(FaultCode.BAD_CREDENTIALS);
    }
}
