package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in DNS (contract section 3.17). It belongs to the range with the longest matching prefix.
 *
 * @param id key
 * @param mappings at least one; an update replaces them
 * @param customer read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record EnumNumber(
        @Nullable EnumId id,
        @Nullable Integer owner,
        @Nullable String info,
        @Nullable List<EnumMapping> mappings,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public EnumNumber {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }
}
