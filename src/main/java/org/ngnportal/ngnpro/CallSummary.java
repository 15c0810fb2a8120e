package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Number and price of the calls of one direction.
 *
 * @param price currency units
 */
@SoapType
public record CallSummary(@Nullable Integer calls, @Nullable BigDecimal price) {}
