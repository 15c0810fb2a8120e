package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Query of {@link SipPort#getTrustedPeers} (contract section 3.1); order by {@code changeDate}, {@code description} or
 * {@code ip}.
 */
@SoapType
public record TrustedPeerQuery(
        Filter filter, @Nullable OrderBy orderBy, @Nullable Range range) {

    /**
     * Null, empty and 0 mean "no filter on this field"; texts may hold {@code %} and {@code _}.
     *
     * @param msteams always a filter: false finds only peers that are not of MS Teams
     */
    @SoapType
    public record Filter(
            @Nullable String ip,
            @Nullable String description,
            @Nullable String tenant,
            @Nullable String tags,
            @Nullable String billingId,
            @Nullable Boolean msteams,
            @Nullable Integer blocked) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }
}
