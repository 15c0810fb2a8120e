package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a booking did to a prepaid balance (contract section 3.6).
 *
 * @param old_balance before, currency units with up to four decimals
 * @param new_balance after, the same
 */
@SoapType("BalanceResult")
public record BalanceChange(
        @Nullable BigDecimal old_balance, @Nullable BigDecimal new_balance) {}
