package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in an account's history (contract section 3.11).
 *
 * @param fromURI caller, {@code user@domain}
 * @param toURI callee, {@code user@domain}
 * @param fromHeader the caller's From header with the display name
 * @param sessionId SIP Call-ID
 * @param stopTime absent or the epoch while it goes on
 * @param duration seconds
 * @param status final SIP code
 * @param price of placed calls, currency units
 * @param proxyIP node that handled it; traces are asked from it
 * @param applicationTypes one item, media separated by commas
 */
@SoapType
public record Call(
        @Nullable QuotedPrintable fromURI,
        @Nullable QuotedPrintable toURI,
        @Nullable QuotedPrintable fromHeader,
        @Nullable QuotedPrintable sessionId,
        @Nullable QuotedPrintable fromTag,
        @Nullable QuotedPrintable toTag,
        @Nullable Instant startTime,
        @Nullable Instant stopTime,
        @Nullable Integer duration,
        @Nullable Integer status,
        @Nullable BigDecimal price,
        @Nullable String proxyIP,
        @Nullable List<String> applicationTypes) {}
