package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SIP domain (contract section 3.4). Accounts and aliases inherit its customer and reseller.
 *
 * @param domain key, lower-cased
 * @param customer owner
 * @param reseller set by administrators only
 * @param certificate TLS certificate, PEM
 * @param private_key TLS key, PEM
 * @param match_ip_address addresses on which the TLS profile applies
 * @param match_sip_domain domain for which the TLS profile applies
 * @param verify_cert verify certificates of peers
 * @param require_cert require client certificates
 * @param changeDate read-only
 */
@SoapType
public record SipDomain(
        @Nullable String domain,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable String certificate,
        @Nullable String private_key,
        @Nullable String match_ip_address,
        @Nullable String match_sip_domain,
        @Nullable Boolean verify_cert,
        @Nullable Boolean require_cert,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {

    public SipDomain {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A domain as it is added: everything else is the platform's default. */
    public static SipDomain of(String domain, @Nullable Integer customer, @Nullable Integer reseller) {
        return new SipDomain(domain, customer, reseller, null, null, null, null, null, null, null, Map.of());
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return "SipDomain[" + domain + "]";
    }
}
