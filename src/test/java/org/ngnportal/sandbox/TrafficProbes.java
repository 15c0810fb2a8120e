package org.ngnportal.sandbox;

import java.util.List;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.SipTraceFilter;

/** Calls and devices: who sees the account sees them. Traces, media and the network are the administrator's. */
final class TrafficProbes {

    private static final CallsQuery ANY = new CallsQuery(null, null);

    /** There is no such call: an administrator is told so, everybody else that it is none of his business. */
    private static final Rule NO_MEDIA = (who, tenant, missing) ->
            Outcome.refused(who.isAdministrator() ? FaultCode.MEDIA_TRACE_NOT_FOUND : FaultCode.NOT_ALLOWED);

    private TrafficProbes() {}

    static List<Probe<?>> all() {
        var account = AccountProbes.ACCOUNT;
        return List.of(
                account.probe("Sip.getCalls", (session, id) -> session.sip().getCalls(id, ANY)),
                account.probe(
                        "Sip.getCallStatistics", (session, id) -> session.sip().getCallStatistics(id, ANY)),
                account.probe(
                        "Sip.getSipDeviceLocations",
                        (session, id) -> session.sip().getSipDeviceLocations(List.of(id))),
                account.probe(
                        "Sip.getSipTrace",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.sip().getSipTrace(new SipTraceFilter(null, "x", null, null))),
                account.probe(
                        "Sip.getMediaTrace",
                        NO_MEDIA,
                        (session, id) -> session.sip().getMediaTrace(new MediaTraceFilter(null, "x", null, null))),
                account.probe(
                        "Sip.getMediaSummary",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.sip().getMediaSummary()),
                account.probe(
                        "Sip.getMediaSessions",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.sip().getMediaSessions()),
                account.probe(
                        "Network.getStatistics",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.network().getStatistics()),
                account.probe(
                        "Network.getStatus",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.network().getStatus()));
    }
}
