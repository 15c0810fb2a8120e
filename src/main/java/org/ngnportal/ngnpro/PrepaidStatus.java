package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * State of a prepaid account (contract section 3.6); an account without bookings has balance 0.
 *
 * @param balance currency units with up to four decimals
 */
@SoapType
public record PrepaidStatus(@Nullable BigDecimal balance) {}
