package org.ngnportal.ngnpro;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.ngnportal.ngnpro.cxf.CxfPorts;

/**
 * Client of one NGNPro server. Thread-safe and to be shared; connections are kept and reused by all sessions. No call is
 * ever repeated: whoever gets {@link NgnProException.Unavailable} decides whether that is safe.
 */
public final class NgnProClient implements AutoCloseable {

    private final CxfPorts ports;

    public NgnProClient(NgnProSettings settings) {
        this(settings, new SimpleMeterRegistry());
    }

    /** @param meters gets the timer {@code ngnpro.calls} by port, operation and outcome */
    public NgnProClient(NgnProSettings settings, MeterRegistry meters) {
        ports = new CxfPorts(settings, meters);
    }

    /** A session that sends these credentials with each call; cheap, nothing is sent yet. */
    public NgnProSession open(Credentials credentials) {
        return ports.session(credentials);
    }

    @Override
    public void close() {
        ports.close();
    }
}
