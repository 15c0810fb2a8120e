package org.ngnportal.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All probes of the {@link TenancyMatrixTest matrix}. */
final class Probes {

    /** Operations without a probe so far. */
    static final Set<String> STILL_TO_COME = Set.of(
            "Dns.addFancyRecord",
            "Dns.addRecord",
            "Dns.addZone",
            "Dns.deleteFancyRecord",
            "Dns.deleteRecord",
            "Dns.deleteZone",
            "Dns.getFancyRecord",
            "Dns.getFancyRecords",
            "Dns.getRecord",
            "Dns.getRecords",
            "Dns.getZone",
            "Dns.getZones",
            "Dns.updateFancyRecord",
            "Dns.updateRecord",
            "Dns.updateZone",
            "Enum.addNumber",
            "Enum.addRange",
            "Enum.deleteNumber",
            "Enum.deleteRange",
            "Enum.getNumber",
            "Enum.getNumbers",
            "Enum.getRanges",
            "Enum.updateNumber",
            "Enum.updateRange",
            "Network.getStatistics",
            "Network.getStatus",
            "Rating.deleteEntityProfiles",
            "Rating.getEntityProfiles",
            "Rating.setEntityProfiles",
            "Sip.addBalance",
            "Sip.addBalanceFromVoucher",
            "Sip.addCarrier",
            "Sip.addGateway",
            "Sip.addGatewayRule",
            "Sip.addRoutes",
            "Sip.addTrustedPeer",
            "Sip.deleteCarrier",
            "Sip.deleteGateway",
            "Sip.deleteGatewayRule",
            "Sip.deleteRoutes",
            "Sip.deleteTrustedPeer",
            "Sip.getCallStatistics",
            "Sip.getCalls",
            "Sip.getCarriers",
            "Sip.getCreditHistory",
            "Sip.getGatewayRules",
            "Sip.getGateways",
            "Sip.getMediaSessions",
            "Sip.getMediaSummary",
            "Sip.getMediaTrace",
            "Sip.getPrepaidStatus",
            "Sip.getRoutes",
            "Sip.getSipDeviceLocations",
            "Sip.getSipTrace",
            "Sip.getTrustedPeers",
            "Sip.updateCarrier",
            "Sip.updateGateway",
            "Sip.updateGatewayRule",
            "Sip.updateRoutes",
            "Sip.updateTrustedPeer");

    private Probes() {}

    static List<Probe<?>> all() {
        return Stream.of(
                        DomainProbes.all(),
                        AccountProbes.all(),
                        AliasProbes.all(),
                        VoicemailProbes.all(),
                        CustomerProbes.all(),
                        PhonebookProbes.all(),
                        ReachabilityProbes.all(),
                        PresenceProbes.all())
                .<Probe<?>>flatMap(List::stream)
                .toList();
    }
}
