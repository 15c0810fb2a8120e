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
            "Presence.deletePresenceInformation",
            "Presence.getPolicy",
            "Presence.getPresenceInformation",
            "Presence.getWatchers",
            "Presence.setPolicy",
            "Presence.setPresenceInformation",
            "Rating.deleteEntityProfiles",
            "Rating.getEntityProfiles",
            "Rating.setEntityProfiles",
            "Sip.addBalance",
            "Sip.addBalanceFromVoucher",
            "Sip.addCarrier",
            "Sip.addGateway",
            "Sip.addGatewayRule",
            "Sip.addPhonebookEntry",
            "Sip.addRoutes",
            "Sip.addTrustedPeer",
            "Sip.deleteCarrier",
            "Sip.deleteGateway",
            "Sip.deleteGatewayRule",
            "Sip.deletePhonebookEntry",
            "Sip.deleteRoutes",
            "Sip.deleteTrustedPeer",
            "Sip.getAcceptRules",
            "Sip.getBarringPrefixes",
            "Sip.getCallStatistics",
            "Sip.getCalls",
            "Sip.getCarriers",
            "Sip.getCreditHistory",
            "Sip.getGatewayRules",
            "Sip.getGateways",
            "Sip.getMediaSessions",
            "Sip.getMediaSummary",
            "Sip.getMediaTrace",
            "Sip.getPhonebookEntries",
            "Sip.getPrepaidStatus",
            "Sip.getRejectMembers",
            "Sip.getRoutes",
            "Sip.getSipDeviceLocations",
            "Sip.getSipTrace",
            "Sip.getTrustedPeers",
            "Sip.setAcceptRules",
            "Sip.setBarringPrefixes",
            "Sip.setRejectMembers",
            "Sip.updateCarrier",
            "Sip.updateGateway",
            "Sip.updateGatewayRule",
            "Sip.updatePhonebookEntry",
            "Sip.updateRoutes",
            "Sip.updateTrustedPeer",
            "Voicemail.setAnnouncement");

    private Probes() {}

    static List<Probe<?>> all() {
        return Stream.of(
                        DomainProbes.all(),
                        AccountProbes.all(),
                        AliasProbes.all(),
                        VoicemailProbes.all(),
                        CustomerProbes.all())
                .<Probe<?>>flatMap(List::stream)
                .toList();
    }
}
