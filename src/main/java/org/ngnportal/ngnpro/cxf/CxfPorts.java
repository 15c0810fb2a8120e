package org.ngnportal.ngnpro.cxf;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;

/** All ports of one server. */
public final class CxfPorts implements AutoCloseable {

    private final Bus bus = new CXFBusFactory().createBus();
    private final BoundedBody body;
    private final CxfPort<SipPort> sip;
    private final CxfPort<CustomerPort> customer;
    private final CxfPort<VoicemailPort> voicemail;

    public CxfPorts(NgnProSettings settings, MeterRegistry meters) {
        body = new BoundedBody(Math.toIntExact(settings.maxResponseSize().toBytes()), settings.readTimeout());
        var guard = new CallGuard(settings.maxConcurrent(), settings.readTimeout(), meters);
        sip = new CxfPort<>(SipPort.class, settings, bus, body, guard);
        customer = new CxfPort<>(CustomerPort.class, settings, bus, body, guard);
        voicemail = new CxfPort<>(VoicemailPort.class, settings, bus, body, guard);
    }

    public NgnProSession session(Credentials credentials) {
        return new Session(sip.as(credentials), customer.as(credentials), voicemail.as(credentials));
    }

    private record Session(SipPort sip, CustomerPort customer, VoicemailPort voicemail) implements NgnProSession {}

    @Override
    public void close() {
        sip.close();
        customer.close();
        voicemail.close();
        bus.shutdown(true);
        body.close();
    }
}
