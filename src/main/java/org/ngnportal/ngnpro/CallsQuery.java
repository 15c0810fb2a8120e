package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted (contract section 3.11). An absent direction is asked with no limits of its own.
 */
@SoapType
public record CallsQuery(
        @Nullable CallQuery placed, @Nullable CallQuery received) {}
