package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;

/** Refusals in the platform's words: each names the object it is about (contract section 5). */
final class Faults {

    private Faults() {}

    static NgnProException.Fault of(FaultCode code, String text) {
        return new NgnProException.Fault(code.code(), text);
    }

    static NgnProException.Fault invalid(String text) {
        return of(FaultCode.INVALID_VALUE, text);
    }

    static NgnProException.Fault notAllowed(String text) {
        return of(FaultCode.NOT_ALLOWED, text);
    }

    static NgnProException.Fault noDomain(String domain) {
        return of(FaultCode.DOMAIN_NOT_FOUND, "SIP domain " + domain + " does not exist");
    }

    static NgnProException.Fault noAccount(Object address) {
        return of(FaultCode.ACCOUNT_NOT_FOUND, "SIP account " + address + " does not exist");
    }

    static NgnProException.Fault noAlias(Object address) {
        return of(FaultCode.ALIAS_NOT_FOUND, "SIP alias " + address + " does not exist");
    }

    static NgnProException.Fault noCustomer(int id) {
        return of(FaultCode.CUSTOMER_NOT_FOUND, "Customer " + id + " does not exist");
    }
}
