package org.ngnportal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports for servers that a test stops and starts again. They lie below those that the system gives away by itself, and
 * each test process has a range of its own: nobody takes one while its server is down.
 */
public final class FreePorts {

    private static final int RANGE = 1000;
    private static final int FIRST = 20_000 + RANGE * Integer.getInteger("surefire.forkNumber", 0);

    private static int next = FIRST;

    /** A port nobody listens on, never given twice. */
    public static synchronized int next() {
        while (next < FIRST + RANGE) {
            int port = next++;
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody outside the tests has it
            }
        }
        throw new IllegalStateException("no free port left from " + FIRST);
    }

    private FreePorts() {}
}
