package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link SipPort#getCallStatistics}; without dates in the query it is about the current month.
 */
@SoapType
public record CallStatistics(
        @Nullable CallSummary placed, @Nullable CallSummary received) {}
