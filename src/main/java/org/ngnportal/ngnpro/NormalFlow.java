package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Faults that are answers like others (contract section 5.2): there is none, or nothing is left to do. */
final class NormalFlow {

    private NormalFlow() {}

    /**
     * What a call finds.
     *
     * @param none codes that say that there is none
     */
    static <T> Optional<T> found(Supplier<T> call, FaultCode... none) {
        try {
            return Optional.of(call.get());
        } catch (NgnProException.Fault fault) {
            return otherwise(fault, none);
        }
    }

    /**
     * Whether a call changed something.
     *
     * @param nothing codes that say that it was so already
     */
    static boolean done(Runnable call, FaultCode... nothing) {
        return found(
                        () -> {
                            call.run();
                            return true;
                        },
                        nothing)
                .isPresent();
    }

    private static <T> Optional<T> otherwise(NgnProException.Fault fault, FaultCode... expected) {
        if (Arrays.stream(expected).noneMatch(fault::is)) {
            throw fault;
        }
        return Optional.empty();
    }
}
