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
    private final BoundedBody body;
    private final CxfPort<SipPort> sip;
    private final CxfPort<CustomerPort> customer;
    private final CxfPort<VoicemailPort> voicemail;
    private final CxfPort<EnumPort> enumeration;
    private final CxfPort<DnsPort> dns;
    private final CxfPort<RatingPort> rating;
    private final CxfPort<NetworkPort> network;
    private final CxfPort<PresencePort> presence;

    public CxfPorts(NgnProSettings settings, MeterRegistry meters) {
        body = new BoundedBody(Math.toIntExact(settings.maxResponseSize().toBytes()), settings.readTimeout());
        var guard = new CallGuard(settings.maxConcurrent(), settings.readTimeout(), meters);
        sip = new CxfPort<>(SipPort.class, settings, bus, body, guard);
        customer = new CxfPort<>(CustomerPort.class, settings, bus, body, guard);
        voicemail = new CxfPort<>(VoicemailPort.class, settings, bus, body, guard);
        enumeration = new CxfPort<>(EnumPort.class, settings, bus, body, guard);
        dns = new CxfPort<>(DnsPort.class, settings, bus, body, guard);
        rating = new CxfPort<>(RatingPort.class, settings, bus, body, guard);
        network = new CxfPort<>(NetworkPort.class, settings, bus, body, guard);
        presence = new CxfPort<>(PresencePort.class, settings, bus, body, guard);
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
                presence.as(credentials));
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
        body.close();
    }
}
