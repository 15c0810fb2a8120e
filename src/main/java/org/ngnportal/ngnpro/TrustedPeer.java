package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A host whose calls need no digest authentication (contract section 3.26).
 *
 * @param ip key: IP address or, for MS Teams, host name
 * @param description admin only
 * @param callLimit capacity; admin only
 * @param msteams an MS Teams direct-routing tenant; admin only
 * @param tenant of MS Teams; admin only
 * @param carrierName PSTN carrier to use; admin only
 * @param originator PSTN route originator; admin only
 * @param prefix added to dialled numbers
 * @param strip digits taken from dialled numbers before
 * @param authToken authentication token
 * @param blocked 0 or 1; admin only
 * @param enumLookup look its calls up in ENUM; admin only
 * @param transit its calls may leave again; admin only
 * @param prepaid admin only
 * @param billingId billing party; admin only
 * @param tags free; admin only
 * @param customer admin only
 * @param reseller admin only
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record TrustedPeer(
        @Nullable String ip,
        @Nullable String description,
        @Nullable Integer callLimit,
        @Nullable Boolean msteams,
        @Nullable String tenant,
        @Nullable String carrierName,
        @Nullable String originator,
        @Nullable String prefix,
        @Nullable Integer strip,
        @Nullable String authToken,
        @Nullable Integer blocked,
        @Nullable Boolean enumLookup,
        @Nullable Boolean transit,
        @Nullable Boolean prepaid,
        @Nullable String billingId,
        @Nullable String tags,
        @Nullable Integer owner,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {
    public TrustedPeer {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A peer as whoever is no administrator adds it: everything else is the platform's default. */
    public static TrustedPeer of(String ip, @Nullable String prefix, @Nullable Integer strip) {
        return new TrustedPeer(
                ip, null, null, null, null, null, null, prefix, strip, null, null, null, null, null, null, null, null,
                null, null, null, Map.of());
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "TrustedPeer[" + ip + "]";
    }
}
