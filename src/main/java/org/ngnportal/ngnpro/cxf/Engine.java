package org.ngnportal.ngnpro.cxf;

import java.net.URI;
import java.time.Clock;
import org.apache.cxf.Bus;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.EngineState;
import org.ngnportal.ngnpro.NgnProSettings;

/**
 * One server (contract section 1.1): its address, the way to it, what guards it, and the administrator it knows when it
 * does not know the callers of the main server.
 */
final class Engine implements AutoCloseable {

    private final URI url;
    private final Bus bus;
    private final Transport transport;
    private final CallGuard guard;
    private final @Nullable String username;
    private final @Nullable String password;

    private Engine(
            URI url,
            @Nullable String username,
            @Nullable String password,
            NgnProSettings settings,
            CallLog calls,
            Bus bus) {
        this.url = url;
        this.bus = bus;
        this.username = username;
        this.password = password;
        transport = new Transport(url, settings);
        guard = new CallGuard(url, settings, calls, Clock.systemUTC());
    }

    /** The server of all ports that have no engine of their own. */
    static Engine main(NgnProSettings settings, CallLog calls, Bus bus) {
        return new Engine(settings.url(), null, null, settings, calls, bus);
    }

    static Engine other(NgnProSettings.Engine own, NgnProSettings settings, CallLog calls, Bus bus) {
        return new Engine(own.url(), own.username(), own.password(), settings, calls, bus);
    }

    <T> CxfPort<T> port(Class<T> type) {
        return new CxfPort<>(type, this, url.toString(), bus, transport, guard);
    }

    /**
     * What to send: the caller's own credentials, or the engine's administrator on the caller's behalf.
     *
     * @param customer the caller's customer account; null when it is not known who calls, and then the caller's own
     *     credentials have to do
     */
    Credentials credentials(Credentials caller, @Nullable Integer customer) {
        var onBehalfOf = caller.admin() ? caller.impersonate() : customer;
        if (username == null || password == null || (onBehalfOf == null && !caller.admin())) {
            return caller;
        }
        return Credentials.administrator(username, password, onBehalfOf == null ? 0 : onBehalfOf);
    }

    EngineState state() {
        return guard.state();
    }

    @Override
    public void close() {
        transport.close();
    }
}
