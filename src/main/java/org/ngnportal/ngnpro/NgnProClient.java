package org.ngnportal.ngnpro;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.ngnportal.ngnpro.cxf.CxfPorts;

/**
 * Client of one NGNPro platform, which may consist of several engines. Thread-safe and to be shared; connections are kept
 * and reused by all sessions. Reads are repeated a few times, no other call ever is: whoever gets
 * {@link NgnProException.Unavailable} decides whether that is safe. While an engine is down, calls to it fail at once.
 */
public final class NgnProClient implements AutoCloseable {

    private final CxfPorts ports;

    public NgnProClient(NgnProSettings settings) {
        this(settings, new SimpleMeterRegistry());
    }

    /** @param meters gets the timer {@code ngnpro.calls} by port, operation, outcome and fault */
    public NgnProClient(NgnProSettings settings, MeterRegistry meters) {
        ports = new CxfPorts(settings, meters);
    }

    /**
     * A session that sends these credentials with each call to whatever engine; cheap, nothing is sent yet. Only this one
     * tells whether a customer's password is right.
     */
    public NgnProSession open(Credentials credentials) {
        return ports.session(credentials, null);
    }

    /**
     * A session of a customer who has already proved to be who he is. Engines with an administrator of their own are
     * called as that administrator on his behalf, all others with his credentials.
     *
     * @param customer id of the customer account whose rights he has
     */
    public NgnProSession open(Credentials credentials, int customer) {
        return ports.session(credentials, customer);
    }

    /** What the calls made so far tell of each server, the main one first. */
    public List<EngineState> engines() {
        return ports.engines();
    }

    @Override
    public void close() {
        ports.close();
    }
}
