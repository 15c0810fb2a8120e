package org.ngnportal.batches.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import org.ngnportal.batches.Session;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.tenancy.Actor;

/** A session each of whose calls takes a turn. */
final class TurnSession implements Session {

    /** Whether the platform has carried out a change that the present thread asked for. */
    private static final ThreadLocal<Boolean> CHANGED = ThreadLocal.withInitial(() -> false);

    private final Actor actor;
    private final Semaphore turns;
    private final SipPort sip;
    private final CustomerPort customer;
    private final VoicemailPort voicemail;
    private final EnumPort enumeration;
    private final DnsPort dns;
    private final RatingPort rating;
    private final NetworkPort network;
    private final PresencePort presence;

    TurnSession(Actor actor, NgnProSession session, Semaphore turns) {
        this.actor = actor;
        this.turns = turns;
        sip = taking(SipPort.class, session.sip());
        customer = taking(CustomerPort.class, session.customer());
        voicemail = taking(VoicemailPort.class, session.voicemail());
        enumeration = taking(EnumPort.class, session.enumeration());
        dns = taking(DnsPort.class, session.dns());
        rating = taking(RatingPort.class, session.rating());
        network = taking(NetworkPort.class, session.network());
        presence = taking(PresencePort.class, session.presence());
    }

    /** From now on, changes of this thread count. */
    static void begin() {
        CHANGED.set(false);
    }

    /** Whether the platform has carried out a change that this thread asked for since {@link #begin}. */
    static boolean hasChanged() {
        return CHANGED.get();
    }

    private <T> T taking(Class<T> type, T port) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            turns.acquireUninterruptibly();
            try {
                var answer = method.invoke(port, arguments);
                if (!method.getName().startsWith("get")) {
                    CHANGED.set(true);
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                turns.release();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public SipPort sip() {
        return sip;
    }

    @Override
    public CustomerPort customer() {
        return customer;
    }

    @Override
    public VoicemailPort voicemail() {
        return voicemail;
    }

    @Override
    public EnumPort enumeration() {
        return enumeration;
    }

    @Override
    public DnsPort dns() {
        return dns;
    }

    @Override
    public RatingPort rating() {
        return rating;
    }

    @Override
    public NetworkPort network() {
        return network;
    }

    @Override
    public PresencePort presence() {
        return presence;
    }
}
