package org.ngnportal.sandbox;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordList;
import org.ngnportal.ngnpro.DnsRecordQuery;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.OrderBy;

/** Zones and records as tests send them. */
abstract class DnsTesting extends RunningSandbox {

    static DnsZone zone(String name, String... nameservers) {
        return zone(name, null, null, List.of(nameservers));
    }

    static DnsZone zone(String name, Integer customer, Integer reseller, List<String> nameservers) {
        return new DnsZone(
                name, customer, reseller, null, null, null, null, null, null, null, null, nameservers, null, Map.of());
    }

    static DnsRecord record(String zone, String name, String type, String value) {
        return record(null, zone, name, type, value, null);
    }

    static DnsRecord record(Integer id, String zone, String name, String type, String value, Integer owner) {
        return new DnsRecord(id, zone, name, type, value, null, null, owner, null, null, null, Map.of());
    }

    static DnsFancyRecord fancy(String zone, String name, String type, String value) {
        return fancy(null, zone, name, type, value, null);
    }

    static DnsFancyRecord fancy(Integer id, String zone, String name, String type, String value, Integer owner) {
        return new DnsFancyRecord(id, zone, name, type, value, owner, null, null, null, Map.of());
    }

    static int serial(DnsPort port, String zone) {
        return port.getZone(zone).serial();
    }

    /** Name, type and value of the records of a zone, by name. */
    static List<String> lines(DnsPort port, String zone) {
        return lines(port.getRecords(new DnsRecordQuery(
                new DnsRecordQuery.Filter(null, zone, null, null, null, null, null, null),
                OrderBy.ascending("name"),
                null)));
    }

    static List<String> lines(DnsRecordList list) {
        return list.records().stream()
                .map(found -> found.name() + " " + found.type() + " " + found.value())
                .toList();
    }
}
