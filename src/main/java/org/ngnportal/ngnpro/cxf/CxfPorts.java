package org.ngnportal.ngnpro.cxf;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;

/** All ports of one server. */
public final class CxfPorts implements AutoCloseable {

    private final Bus bus = new CXFBusFactory().createBus();
    private final Transport transport;
    private final CxfPort<SipPort> sip;
    private final CxfPort<CustomerPort> customer;
    private final CxfPort<VoicemailPort> voicemail;
    private final CxfPort<EnumPort> enumeration;
    private final CxfPort<DnsPort> dns;
    private final CxfPort<RatingPort> rating;
    private final CxfPort<NetworkPort> network;
    private final CxfPort<PresencePort> presence;

    public CxfPorts(NgnProSettings settings, MeterRegistry meters) {
        transport = new Transport(settings.url(), settings);
        var guard = new CallGuard(settings.maxConcurrent(), settings.readTimeout(), meters);
        var address = settings.url().toString();
        sip = new CxfPort<>(SipPort.class, address, bus, transport, guard);
        customer = new CxfPort<>(CustomerPort.class, address, bus, transport, guard);
        voicemail = new CxfPort<>(VoicemailPort.class, address, bus, transport, guard);
        enumeration = new CxfPort<>(EnumPort.class, address, bus, transport, guard);
        dns = new CxfPort<>(DnsPort.class, address, bus, transport, guard);
        rating = new CxfPort<>(RatingPort.class, address, bus, transport, guard);
        network = new CxfPort<>(NetworkPort.class, address, bus, transport, guard);
        presence = new CxfPort<>(PresencePort.class, address, bus, transport, guard);
    }

    public NgnProSession session(Credentials credentials) {
        return new Session(
                sip.as(credentials),
                customer.as(credentials),
                voicemail.as(credentials),
                enumeration.as(credentials),
                dns.as(credentials),
                rating.as(credentials),
                network.as(credentials),
                presence.as(null));
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
        sip.close();
        customer.close();
        voicemail.close();
        enumeration.close();
        dns.close();
        rating.close();
        network.close();
        presence.close();
        bus.shutdown(true);
        transport.close();
    }
}
