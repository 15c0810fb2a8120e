package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getGatewayRules}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record GatewayRuleList(
        @Nullable List<GatewayRule> gateway_rules, @Nullable Integer total) {}
