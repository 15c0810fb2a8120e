package org.ngnportal.ngnpro.cxf;

import java.io.IOException;

/** The server answers, but more than we take. */
final class OversizedAnswerException extends IOException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    OversizedAnswerException(int maxBytes) {
        super("more than " + maxBytes + " bytes");
    }
}
