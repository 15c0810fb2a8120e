package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a DNS zone (contract section 3.21). Names are relative to the zone or whole on adding, whole on reading.
 *
 * @param id key, given by the server
 * @param name empty is the zone itself
 * @param type A, AAAA, CNAME, MX, SRV, NS, NAPTR, PTR, TXT, LOC
 * @param ttl seconds
 * @param priority of MX, SRV and NAPTR
 * @param customer read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record DnsRecord(
        @Nullable Integer id,
        @Nullable String zone,
        @Nullable String name,
        @Nullable String type,
        @Nullable String value,
        @Nullable Integer ttl,
        @Nullable Integer priority,
        @Nullable Integer owner,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public DnsRecord {
        zone = zone == null ? null : Keys.zone(zone);
        name = name == null ? null : Keys.withoutDot(name);
        value = value == null || !leadsToName(type) ? value : Keys.withoutDot(value);
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    private static boolean leadsToName(@Nullable String type) {
        return type != null
                && DnsRecordType.of(type).filter(DnsRecordType::leadsToName).isPresent();
    }
}
