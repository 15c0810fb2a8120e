package org.ngnportal.ngnpro;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of one direction are wanted (contract section 3.11).
 *
 * @param fromDate first second
 * @param toDate last second
 * @param limit highest number of calls
 */
@SoapType
public record CallQuery(
        @Nullable Instant fromDate,
        @Nullable Instant toDate,
        @Nullable Integer limit) {}
