package org.ngnportal.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All probes of the {@link TenancyMatrixTest matrix}. */
final class Probes {

    /** Operations without a probe so far. */
    static final Set<String> STILL_TO_COME = Set.of(
            "Network.getStatistics",
            "Network.getStatus",
            "Sip.getCallStatistics",
            "Sip.getCalls",
            "Sip.getMediaSessions",
            "Sip.getMediaSummary",
            "Sip.getMediaTrace",
            "Sip.getSipDeviceLocations",
            "Sip.getSipTrace");

    private Probes() {}

    static List<Probe<?>> all() {
        return Stream.of(
                        DomainProbes.all(),
                        AccountProbes.all(),
                        AliasProbes.all(),
                        PrepaidProbes.all(),
                        VoicemailProbes.all(),
                        RoutingProbes.all(),
                        PeerProbes.all(),
                        RatingProbes.all(),
                        CustomerProbes.all(),
                        PhonebookProbes.all(),
                        ReachabilityProbes.all(),
                        PresenceProbes.all(),
                        EnumProbes.all(),
                        DnsProbes.all())
                .<Probe<?>>flatMap(List::stream)
                .toList();
    }
}
