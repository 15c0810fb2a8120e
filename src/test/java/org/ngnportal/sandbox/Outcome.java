package org.ngnportal.sandbox;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ngnportal.ngnpro.FaultCode;

/**
 * How a call ends, or may end: well, or with one of these faults.
 *
 * @param codes empty when it ends well
 */
record Outcome(Set<Integer> codes) {

    static final Outcome ALLOWED = new Outcome(Set.of());

    /** Refused with one of these. */
    static Outcome refused(FaultCode... codes) {
        return new Outcome(Arrays.stream(codes).map(FaultCode::code).collect(Collectors.toSet()));
    }

    static Outcome refused(int code) {
        return new Outcome(Set.of(code));
    }

    boolean isAllowed() {
        return codes.isEmpty();
    }

    boolean covers(Outcome actual) {
        return isAllowed() == actual.isAllowed() && codes.containsAll(actual.codes);
    }

    @Override
    public String toString() {
        return isAllowed() ? "allowed" : "refused with " + new TreeSet<>(codes);
    }
}
