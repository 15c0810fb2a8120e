package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getTrustedPeers}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record TrustedPeerList(
        @Nullable List<TrustedPeer> peers, @Nullable Integer total) {}
