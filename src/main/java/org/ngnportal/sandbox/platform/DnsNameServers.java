package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.List;
import org.ngnportal.ngnpro.DnsRecordType;
import org.ngnportal.sandbox.platform.DnsRecordStore.RecordRow;
import org.ngnportal.sandbox.platform.DnsZoneStore.ZoneRow;

/**
 * The records that the server keeps itself: a zone's NS records, and the addresses of those name servers that are names of
 * the zone (contract section 3.20).
 */
final class DnsNameServers {

    /** Of zones that name none. */
    static final List<String> OF_THE_PLATFORM = List.of("ns1.platform.example", "ns2.platform.example");

    /** Name servers of whatever name are machines of the platform. */
    private static final List<String> ADDRESSES = List.of("192.0.2.53", "192.0.2.54");

    private final DnsRecordStore records;

    DnsNameServers(DnsRecordStore records) {
        this.records = records;
    }

    /** Makes, changes and removes records until they say what the zone says. */
    void align(ZoneRow zone) {
        var wanted = wanted(zone);
        for (var made : records.made(zone.name())) {
            if (wanted.stream().noneMatch(made::repeats)) {
                records.delete(made.id());
            }
        }
        for (var row : wanted) {
            var there = records.named(row.zone(), row.name());
            if (row.type() != DnsRecordType.NS
                    && there.stream().anyMatch(other -> other.type() == DnsRecordType.CNAME)) {
                throw Faults.invalid("nameserver " + row.name() + " is a CNAME in its zone");
            }
            if (there.stream().noneMatch(other -> answers(other, row))) {
                records.add(row);
            }
        }
    }

    /** Whether a record makes another one needless: the same one, or another address of the machine. */
    private static boolean answers(RecordRow there, RecordRow wanted) {
        boolean isAddress = there.type() == DnsRecordType.A || there.type() == DnsRecordType.AAAA;
        return there.repeats(wanted) || (wanted.type() == DnsRecordType.A && isAddress);
    }

    private static List<RecordRow> wanted(ZoneRow zone) {
        var named = DnsNames.split(zone.nameservers());
        var servers = named.isEmpty() ? OF_THE_PLATFORM : named;
        var wanted = new ArrayList<RecordRow>();
        for (int i = 0; i < servers.size(); i++) {
            var server = servers.get(i);
            wanted.add(record(zone, zone.name(), DnsRecordType.NS, server));
            if (server.equals(zone.name()) || DnsNames.isBelow(zone.name(), server)) {
                wanted.add(record(zone, server, DnsRecordType.A, ADDRESSES.get(i % ADDRESSES.size())));
            }
        }
        return wanted;
    }

    private static RecordRow record(ZoneRow zone, String name, DnsRecordType type, String content) {
        return new RecordRow(
                0,
                zone.name(),
                name,
                type,
                content,
                zone.ttl(),
                0,
                0,
                zone.customer(),
                zone.reseller(),
                true,
                zone.changeDate());
    }
}
