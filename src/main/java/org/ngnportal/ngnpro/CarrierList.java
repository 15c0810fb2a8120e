package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getCarriers}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record CarrierList(
        @Nullable List<Carrier> carriers, @Nullable Integer total) {}
