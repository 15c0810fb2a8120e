package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record the platform itself serves (contract section 3.21): an e-mail alias or a web redirect.
 *
 * @param id key, given by the server
 * @param name for MBOXFW the whole address
 * @param type MBOXFW or URL
 * @param value address or URL it leads to
 * @param customer read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record DnsFancyRecord(
        @Nullable Integer id,
        @Nullable String zone,
        @Nullable String name,
        @Nullable String type,
        @Nullable String value,
        @Nullable Integer owner,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public DnsFancyRecord {
        zone = zone == null ? null : Keys.zone(zone);
        name = name == null ? null : Keys.withoutDot(name);
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /**
     * An e-mail alias as it is added: its name is the whole address (contract section 3.21).
     *
     * @param local the part before the @, empty for all of the zone
     * @param target address that mails go to
     */
    public static DnsFancyRecord mailAlias(String local, String zone, String target, @Nullable Integer owner) {
        return new DnsFancyRecord(
                null, zone, local + "@" + Keys.zone(zone), "MBOXFW", target, owner, null, null, null, Map.of());
    }
}
