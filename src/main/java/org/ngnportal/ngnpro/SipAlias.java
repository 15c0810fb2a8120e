package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An address that leads to another one (contract section 3.5). Customer and reseller come from the alias' domain.
 *
 * @param id the alias address, key
 * @param target account or any other address it leads to
 * @param owner customer it is kept for; 0 is none
 * @param customer read-only
 * @param reseller read-only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record SipAlias(
        @Nullable SipId id,
        @Nullable SipId target,
        @Nullable Integer owner,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public SipAlias {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** An alias as it is added. */
    public static SipAlias of(SipId id, SipId target, @Nullable Integer owner) {
        return new SipAlias(id, target, owner, null, null, null, Map.of());
    }
}
