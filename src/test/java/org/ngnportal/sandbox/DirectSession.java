package org.ngnportal.sandbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.sandbox.platform.Platform;

/** The platform as a caller meets it, a transaction per call, without SOAP in between. */
record DirectSession(Platform platform, Credentials credentials) implements NgnProSession {

    @Override
    public SipPort sip() {
        return port(SipPort.class);
    }

    @Override
    public CustomerPort customer() {
        return port(CustomerPort.class);
    }

    @Override
    public VoicemailPort voicemail() {
        return port(VoicemailPort.class);
    }

    @Override
    public EnumPort enumeration() {
        return port(EnumPort.class);
    }

    @Override
    public DnsPort dns() {
        return port(DnsPort.class);
    }

    @Override
    public RatingPort rating() {
        return port(RatingPort.class);
    }

    @Override
    public NetworkPort network() {
        return port(NetworkPort.class);
    }

    @Override
    public PresencePort presence() {
        return port(PresencePort.class);
    }

    private <P> P port(Class<P> type) {
        var proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> platform.call(credentials, session -> {
                    try {
                        return method.invoke(SoapDispatcher.PORTS.get(type).apply(session), arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException cause) {
                            throw cause;
                        }
                        throw new IllegalStateException(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        return type.cast(proxy);
    }
}
