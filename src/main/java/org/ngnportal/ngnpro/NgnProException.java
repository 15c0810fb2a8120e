package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/** An NGNPro call did not succeed: either the server {@linkplain Fault refused} it or its {@linkplain Unavailable outcome is unknown}. */
public abstract sealed class NgnProException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    NgnProException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The server answered with a SOAP fault: nothing was changed (contract section 5). */
    public static final class Fault extends NgnProException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final int code;
        private final String text;

        /**
         * @param code the fault's errorcode, 0 when it carries none
         * @param text the server's own words
         */
        public Fault(int code, String text) {
            super(text + " (" + code + ")", null);
            this.code = code;
            this.text = text;
        }

        public int code() {
            return code;
        }

        public String text() {
            return text;
        }

        public boolean is(FaultCode known) {
            return known.code() == code;
        }
    }

    /**
     * No usable answer: connection refused, timeout, broken or oversized answer. Whether the server carried the call out
     * is unknown unless {@link #neverSent()}.
     */
    public static final class Unavailable extends NgnProException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final boolean neverSent;

        public Unavailable(String message, @Nullable Throwable cause, boolean neverSent) {
            super(message, cause);
            this.neverSent = neverSent;
        }

        /** Whether the request certainly did not reach the server. */
        public boolean neverSent() {
            return neverSent;
        }
    }
}
