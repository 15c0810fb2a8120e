package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link SipPort#getCreditHistory}, newest entry first.
 */
@SoapType
public record CreditHistory(@Nullable List<CreditHistoryEntry> entries) {

    /** No entry at all. */
    public static final CreditHistory NONE = new CreditHistory(List.of());
}
