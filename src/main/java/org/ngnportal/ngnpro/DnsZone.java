package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone (contract section 3.20).
 *
 * @param name key
 * @param customer owner
 * @param reseller admin only
 * @param serial read-only
 * @param email of the SOA record
 * @param ttl seconds
 * @param minimum seconds
 * @param retry seconds
 * @param expire seconds
 * @param refresh seconds
 * @param nameservers none is the platform's
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record DnsZone(
        @Nullable String name,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable Integer serial,
        @Nullable String email,
        @Nullable Integer ttl,
        @Nullable Integer minimum,
        @Nullable Integer retry,
        @Nullable Integer expire,
        @Nullable Integer refresh,
        @Nullable String info,
        @Nullable List<String> nameservers,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public DnsZone {
        name = name == null ? null : Keys.zone(name);
        nameservers = nameservers == null
                ? null
                : nameservers.stream().map(Keys::zone).toList();
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }
}
