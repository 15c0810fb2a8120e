package org.ngnportal.ngnpro.cxf;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EngineState;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.NgnProSettings.EnginePort;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;

/** All ports of one connection, each on its engine. */
public final class CxfPorts implements AutoCloseable {

    private final Bus bus = new CXFBusFactory().createBus();
    private final List<Engine> engines = new ArrayList<>();
    private final List<CxfPort<?>> ports = new ArrayList<>();
    private final CxfPort<SipPort> sip;
    private final CxfPort<CustomerPort> customer;
    private final CxfPort<VoicemailPort> voicemail;
    private final CxfPort<EnumPort> enumeration;
    private final CxfPort<DnsPort> dns;
    private final CxfPort<RatingPort> rating;
    private final CxfPort<NetworkPort> network;
    private final CxfPort<PresencePort> presence;

    public CxfPorts(NgnProSettings settings, MeterRegistry meters) {
        var calls = new CallLog(meters);
        var main = opened(Engine.main(settings, calls, bus));
        var others = new EnumMap<EnginePort, Engine>(EnginePort.class);
        settings.engines().forEach((port, own) -> others.put(port, opened(Engine.other(own, settings, calls, bus))));
        sip = port(main, SipPort.class);
        customer = port(others.getOrDefault(EnginePort.CUSTOMER, main), CustomerPort.class);
        voicemail = port(others.getOrDefault(EnginePort.VOICEMAIL, main), VoicemailPort.class);
        enumeration = port(others.getOrDefault(EnginePort.ENUM, main), EnumPort.class);
        dns = port(main, DnsPort.class);
        rating = port(others.getOrDefault(EnginePort.RATING, main), RatingPort.class);
        network = port(main, NetworkPort.class);
        presence = port(main, PresencePort.class);
    }

    /** @param account the caller's customer account, null when it is not known */
    public NgnProSession session(Credentials caller, @Nullable Integer account) {
        return new Session(
                sip.as(caller, account),
                customer.as(caller, account),
                voicemail.as(caller, account),
                enumeration.as(caller, account),
                dns.as(caller, account),
                rating.as(caller, account),
                network.as(caller, account),
                presence.asAnybody());
    }

    /** The main one first. */
    public List<EngineState> engines() {
        return engines.stream().map(Engine::state).toList();
    }

    private Engine opened(Engine engine) {
        engines.add(engine);
        return engine;
    }

    private <T> CxfPort<T> port(Engine engine, Class<T> type) {
        var port = engine.port(type);
        ports.add(port);
        return port;
    }

    private record Session(
            SipPort sip,
            CustomerPort customer,
            VoicemailPort voicemail,
            EnumPort enumeration,
            DnsPort dns,
            RatingPort rating,
            NetworkPort network,
            PresencePort presence)
            implements NgnProSession {}

    @Override
    public void close() {
        ports.forEach(CxfPort::close);
        bus.shutdown(true);
        engines.forEach(Engine::close);
    }
}
