package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of ENUM numbers with one prefix (contract section 3.16).
 *
 * @param id key
 * @param ttl seconds; 3600 when absent
 * @param minDigits shortest number
 * @param maxDigits longest number
 * @param size highest count of numbers; 0 is no limit
 * @param nameservers none is the platform's
 * @param used numbers in use, read-only
 * @param serial of the DNS zone, read-only
 * @param customer owner
 * @param reseller admin only
 * @param changeDate read-only
 * @param info description
 * @param rest members this client does not know
 */
@SoapType
public record EnumRange(
        @Nullable EnumRangeId id,
        @Nullable Integer ttl,
        @Nullable Integer minDigits,
        @Nullable Integer maxDigits,
        @Nullable Integer size,
        @Nullable List<String> nameservers,
        @Nullable Integer used,
        @Nullable Integer serial,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Nullable String info,
        @Rest Map<String, Object> rest) {
    public EnumRange {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }
}
