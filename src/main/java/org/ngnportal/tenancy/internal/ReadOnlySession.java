package org.ngnportal.tenancy.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.tenancy.DeniedException;

/** The last line: whatever a feature forgets to check, who may only look changes nothing on the platform. */
final class ReadOnlySession implements NgnProSession {

    private final NgnProSession session;
    private final Function<String, DeniedException> refusal;

    /** @param refusal by the name of the operation that is refused */
    ReadOnlySession(NgnProSession session, Function<String, DeniedException> refusal) {
        this.session = session;
        this.refusal = refusal;
    }

    private <T> T looking(Class<T> type, T port) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (method.getDeclaringClass() != Object.class && !method.getName().startsWith("get")) {
                throw refusal.apply(method.getName());
            }
            try {
                return method.invoke(port, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public SipPort sip() {
        return looking(SipPort.class, session.sip());
    }

    @Override
    public CustomerPort customer() {
        return looking(CustomerPort.class, session.customer());
    }

    @Override
    public VoicemailPort voicemail() {
        return looking(VoicemailPort.class, session.voicemail());
    }

    @Override
    public EnumPort enumeration() {
        return looking(EnumPort.class, session.enumeration());
    }

    @Override
    public DnsPort dns() {
        return looking(DnsPort.class, session.dns());
    }

    @Override
    public RatingPort rating() {
        return looking(RatingPort.class, session.rating());
    }

    @Override
    public NetworkPort network() {
        return looking(NetworkPort.class, session.network());
    }

    @Override
    public PresencePort presence() {
        return looking(PresencePort.class, session.presence());
    }
}
