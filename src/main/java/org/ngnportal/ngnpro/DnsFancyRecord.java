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
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }
}
