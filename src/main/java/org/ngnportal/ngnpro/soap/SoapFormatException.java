package org.ngnportal.ngnpro.soap;

import org.jspecify.annotations.Nullable;

/** A message is not what it should be: no SOAP, too large, a forbidden construct, a value of the wrong kind. */
public final class SoapFormatException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public SoapFormatException(String message) {
        super(message);
    }

    public SoapFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
