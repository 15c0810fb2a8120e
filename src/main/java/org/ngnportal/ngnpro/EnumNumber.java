package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        mappings = mappings == null ? null : List.copyOf(mappings);
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A number as it is added. */
    public static EnumNumber of(EnumId id, @Nullable Integer owner, String info, List<EnumMapping> mappings) {
        return new EnumNumber(id, owner, info, mappings, null, null, null, Map.of());
    }

    /** This number with other mappings, to be sent back. */
    public EnumNumber withMappings(List<EnumMapping> wanted) {
        return new EnumNumber(id, owner, info, wanted, customer, reseller, changeDate, rest);
    }

    /** The mappings that lead elsewhere. */
    List<EnumMapping> mappingsWithout(@Nullable String mapto) {
        return mappings == null
                ? List.of()
                : mappings.stream()
                        .filter(mapping -> !Objects.equals(mapping.mapto(), mapto))
                        .toList();
    }
}
