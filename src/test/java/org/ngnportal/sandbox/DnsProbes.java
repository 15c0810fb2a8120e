package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.DnsTesting.fancy;
import static org.ngnportal.sandbox.DnsTesting.record;
import static org.ngnportal.sandbox.DnsTesting.zone;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsFancyRecordQuery;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordQuery;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.DnsZoneQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;

/** DNS zones, and records, which belong to whom their zone belongs to. */
final class DnsProbes {

    private static final Target<String> ZONE = new Target<>(
            FaultCode.ZONE_NOT_FOUND, DnsProbes::added, name -> admin().dns().getZone(name));

    /** A zone that is to be added for the tenant. */
    private static final Target<DnsZone> NEW_ZONE = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND,
            tenant -> zone("zone" + unused() + ".example", tenant.id(), null, null),
            zone -> admin().dns().getZone(zone.name()));

    private static final Target<DnsRecord> RECORD = new Target<>(
            FaultCode.RECORD_NOT_FOUND,
            tenant -> admin().dns().addRecord(address(tenant)),
            record -> admin().dns().getRecord(record.id()));

    /** A record that is to be added to a zone of the tenant. */
    private static final Target<DnsRecord> NEW_RECORD = new Target<>(
            FaultCode.ZONE_NOT_FOUND, DnsProbes::address, record -> records(admin(), record.zone(), "www%"));

    private static final Target<DnsFancyRecord> FANCY = new Target<>(
            FaultCode.RECORD_NOT_FOUND,
            tenant -> admin().dns().addFancyRecord(mail(tenant)),
            record -> admin().dns().getFancyRecord(record.id()));

    /** An e-mail alias that is to be added to a zone of the tenant. */
    private static final Target<DnsFancyRecord> NEW_FANCY =
            new Target<>(FaultCode.ZONE_NOT_FOUND, DnsProbes::mail, record -> fancyRecords(admin(), record.zone()));

    private DnsProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW_ZONE.probe(
                        "Dns.addZone",
                        Rule.CREATED,
                        (session, zone) -> session.dns().addZone(zone)),
                ZONE.probe("Dns.updateZone", (session, name) -> session.dns().updateZone(zone(name))),
                ZONE.probe("Dns.deleteZone", (session, name) -> session.dns().deleteZone(name)),
                ZONE.probe("Dns.getZone", (session, name) -> session.dns().getZone(name)),
                ZONE.list(
                        "Dns.getZones", (session, name) -> !zones(session, name).isEmpty()),
                NEW_RECORD.probe(
                        "Dns.addRecord",
                        Rule.CREATED,
                        (session, record) -> session.dns().addRecord(record)),
                RECORD.probe(
                        "Dns.updateRecord",
                        (session, record) ->
                                session.dns().updateRecord(record(record.id(), null, null, null, "192.0.2.99", null))),
                RECORD.probe(
                        "Dns.deleteRecord", (session, record) -> session.dns().deleteRecord(record.id())),
                RECORD.probe("Dns.getRecord", (session, record) -> session.dns().getRecord(record.id())),
                RECORD.list(
                        "Dns.getRecords",
                        (session, record) ->
                                !records(session, record.zone(), record.name()).isEmpty()),
                NEW_FANCY.probe(
                        "Dns.addFancyRecord",
                        Rule.CREATED,
                        (session, record) -> session.dns().addFancyRecord(record)),
                FANCY.probe(
                        "Dns.updateFancyRecord",
                        (session, record) -> session.dns()
                                .updateFancyRecord(fancy(record.id(), null, null, null, "other@other.example", null))),
                FANCY.probe(
                        "Dns.deleteFancyRecord",
                        (session, record) -> session.dns().deleteFancyRecord(record.id())),
                FANCY.probe(
                        "Dns.getFancyRecord", (session, record) -> session.dns().getFancyRecord(record.id())),
                FANCY.list(
                        "Dns.getFancyRecords",
                        (session, record) ->
                                !fancyRecords(session, record.zone()).isEmpty()));
    }

    static String added(Tenant tenant) {
        return admin().dns()
                .addZone(zone("zone" + unused() + ".example", tenant.id(), null, null))
                .name();
    }

    static DnsRecord address(Tenant tenant) {
        return record(added(tenant), "www", "A", "192.0.2.1");
    }

    static DnsFancyRecord mail(Tenant tenant) {
        return fancy(added(tenant), "info", "MBOXFW", "me@other.example");
    }

    private static List<DnsZone> zones(NgnProSession session, String name) {
        return session.dns()
                .getZones(new DnsZoneQuery(new DnsZoneQuery.Filter(name, null, null, null), null, null))
                .zones();
    }

    private static List<DnsRecord> records(NgnProSession session, String zone, String name) {
        var filter = new DnsRecordQuery.Filter(null, zone, name, null, null, null, null, null);
        return session.dns().getRecords(new DnsRecordQuery(filter, null, null)).records();
    }

    private static List<DnsFancyRecord> fancyRecords(NgnProSession session, String zone) {
        var filter = new DnsFancyRecordQuery.Filter(null, zone, null, null, null, null, null, null);
        return session.dns()
                .getFancyRecords(new DnsFancyRecordQuery(filter, null, null))
                .records();
    }
}
