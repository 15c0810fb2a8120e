package org.ngnportal.tenancy;

/** Who is signed in on the current request or page. */
@FunctionalInterface
public interface CurrentActor {

    /**
     * @throws NobodySignedInException if nobody is
     * @throws NgnPro.ImpersonationEndedException if he acts as somebody and the time for that is over; see
     *     {@link Impersonations#resume}
     */
    Actor get();

    /** Nobody is signed in, or his session has ended. */
    final class NobodySignedInException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public NobodySignedInException() {
            super("nobody is signed in");
        }
    }
}
