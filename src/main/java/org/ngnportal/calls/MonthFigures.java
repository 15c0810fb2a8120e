package org.ngnportal.calls;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The calls of a month so far, as the platform counts them.
 *
 * @param price of the placed calls, in units of the currency with four decimals
 * @param currency hostile text; empty when it is not told
 */
public record MonthFigures(YearMonth month, int placed, int received, BigDecimal price, String currency) {}
