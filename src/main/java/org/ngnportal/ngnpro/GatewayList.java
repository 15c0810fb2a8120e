package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getGateways}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record GatewayList(
        @Nullable List<Gateway> gateways, @Nullable Integer total) {}
