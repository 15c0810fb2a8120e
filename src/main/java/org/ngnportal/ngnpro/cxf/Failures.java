package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.soap.SoapFormatException;

/** What the exceptions of CXF and the transport mean to a caller. */
final class Failures {

    static NgnProException of(String operation, Exception failure) {
        Throwable root = failure;
        boolean neverSent = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NgnProException ours) {
                return ours;
            }
            if (cause instanceof SoapFormatException unsendable) {
                return new NgnProException.Fault(
                        FaultCode.INVALID_VALUE.code(), String.valueOf(unsendable.getMessage()));
            }
            root = cause;
            neverSent |= isBeforeSending(cause);
        }
        return new NgnProException.Unavailable(
                "no usable answer to " + operation + ": " + root.getClass().getSimpleName() + " " + root.getMessage(),
                failure,
                neverSent);
    }

    /** Whether there was no server that could have answered, in contrast to one that answers what we cannot use. */
    static boolean isServerDown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException || cause instanceof OversizedAnswerException) {
                return false;
            }
            if (cause instanceof IOException || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was our side that gave up, so that nothing is known of the server. */
    static boolean saysNothing(Throwable failure) {
        if (failure instanceof NgnProException.Unavailable && failure.getCause() == null) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }

    private Failures() {}
}
