package org.ngnportal.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** All probes of the {@link TenancyMatrixTest matrix}. */
final class Probes {

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
                        HandoverProbes.all(),
                        PhonebookProbes.all(),
                        ReachabilityProbes.all(),
                        PresenceProbes.all(),
                        EnumProbes.all(),
                        DnsProbes.all(),
                        TrafficProbes.all())
                .<Probe<?>>flatMap(List::stream)
                .toList();
    }
}
