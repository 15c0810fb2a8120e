package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A booking on a prepaid account (contract section 3.6).
 *
 * @param date when it was booked
 * @param action {@code Set balance}, {@code Add balance}, {@code Debit balance}
 * @param description free text; {@code Session to X for Ns} for calls
 * @param value signed: negative is a debit
 * @param balance after the booking
 * @param session SIP Call-ID of a debited call, else empty
 */
@SoapType
public record CreditHistoryEntry(
        @Nullable PlatformTime date,
        @Nullable String action,
        @Nullable String description,
        @Nullable BigDecimal value,
        @Nullable BigDecimal balance,
        @Nullable String session) {}
